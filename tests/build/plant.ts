import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CASE, PLANTED_CASE, TOLD_OF_CASE } from './plantedCase.ts';
import { PLANTED, PORTRAIT, RIGHT_TO_LEFT } from './plantedStories.ts';
import { COURSE, DRAFT_COURSE, writeTraining } from './plantedTraining.ts';
import { DRAFT_WORD, FUTURE_WORD, RETRACTED_WORD } from './unseenStories.ts';
import { writePicture, writeRecord, writeStory } from './storyFile.ts';

/** Lays the planted stories into a newsroom, with the topics, bodies and writers that only unseen ones name. */
export async function plant(newsroom: string): Promise<void> {
  for (const word of [DRAFT_WORD, FUTURE_WORD, RETRACTED_WORD]) {
    writeRecord(newsroom, `topics/${word}`, {
      name: `Topic of ${word}`,
      description: `What is written about ${word} and nothing else.`,
    });
    writeRecord(newsroom, `organisations/${word}-bureau`, {
      name: `Bureau of ${word}`,
      kind: 'police',
      description: `Looks into ${word}.`,
    });
    writeRecord(newsroom, `people/${word}-writer`, {
      name: `Writer of ${word}`,
      kind: 'person',
      biography: `Writes about ${word} and nothing else.`,
    });
  }
  writeRecord(newsroom, `people/${RIGHT_TO_LEFT.slug}`, {
    name: RIGHT_TO_LEFT.name,
    kind: 'desk',
    organisation: 'chain-of-custody',
    biography: 'A desk of the tests, whose name is written from right to left.',
    portrait: PORTRAIT,
  });
  await writePicture(newsroom, `people/${RIGHT_TO_LEFT.slug}/${PORTRAIT.file}`, '#405060');
  for (const course of [COURSE, DRAFT_COURSE]) writeTraining(newsroom, course);
  mkdirSync(join(newsroom, 'content', 'cases'), { recursive: true });
  writeRecord(newsroom, `cases/${CASE}`, PLANTED_CASE);
  for (const story of [...PLANTED, TOLD_OF_CASE]) await writeStory(newsroom, story);
}
