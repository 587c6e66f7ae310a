import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import type { Article } from '../../src/model/article.ts';

/** A story to lay into a newsroom: its fields, its text, and the pictures beside it. */
export interface PlannedStory {
  slug: string;
  fields: Pick<Article, 'id' | 'headline' | 'published'> & Partial<Article>;
  body: string;
  /** Plain areas of a colour, by file name: each colour is a picture of its own. */
  pictures?: Record<string, string>;
}

const USUAL = {
  standfirst: 'A story that the tests of the built site laid into this newsroom.',
  section: 'enforcement',
  topics: ['tracing'],
  bylines: ['enforcement-desk'],
  sources: [
    {
      title: 'Notice to the public',
      publisher: 'Court of Testing',
      kind: 'court-document' as const,
      url: 'https://www.justice.gov/notice',
      date: '2026-01-15',
      key: 'notice',
    },
  ],
  status: 'published' as const,
};

/** Writes a story as the CMS would. */
export async function writeStory(newsroom: string, story: PlannedStory): Promise<void> {
  const folder = join(newsroom, 'content', 'articles', story.slug);
  mkdirSync(folder, { recursive: true });
  const fields = stringify({ ...USUAL, ...story.fields }, { lineWidth: 0, schema: 'core' });
  writeFileSync(join(folder, 'index.mdx'), `---\n${fields}---\n\n${story.body.trim()}\n`);
  for (const [name, colour] of Object.entries(story.pictures ?? {}))
    await writePicture(newsroom, `articles/${story.slug}/${name}`, colour);
}

/** Writes a plain area of a colour as a picture below `content/`. */
export async function writePicture(newsroom: string, path: string, colour: string): Promise<void> {
  const file = join(newsroom, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  await sharp({ create: { width: 640, height: 360, channels: 3, background: colour } })
    .png()
    .toFile(file);
}

/** Writes an entry that is a record: a topic, an organisation, a person. */
export function writeRecord(newsroom: string, path: string, fields: Record<string, unknown>): void {
  writeFileSync(join(newsroom, 'content', `${path}.yaml`), stringify(fields, { aliasDuplicateObjects: false }));
}
