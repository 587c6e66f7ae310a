import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { TrainingSession } from '../../src/model/session.ts';
import type { Training } from '../../src/model/training.ts';
import { DRAFT_WORD } from './unseenStories.ts';

const announced = '2026-10-01T09:00:00Z';
const session = (key: string, change: Partial<TrainingSession>): TrainingSession => ({
  key,
  firstDay: '2026-12-02',
  timeZone: 'UTC',
  format: 'online',
  status: 'announced',
  announced,
  ...change,
});

/** Words of a session that is cancelled. */
export const CANCELLED_TITLE = 'Evening that falls out';

/** A course with a session in each of the states in which one can be at noon (UTC) on 23 November 2026. */
export const COURSE = {
  slug: 'course-of-the-tests',
  fields: {
    id: 'urn:uuid:d3a0f7b2-9999-4c5e-9a01-0000000000f1',
    title: 'A course that the tests planted',
    standfirst: 'It is held in many places and zones, and exists only where the tests of the built site run.',
    kind: 'course',
    providers: ['unodc'],
    topics: ['courses'],
    eligibility: ['judges', 'open'],
    audience: 'Judges, and anybody else who is curious.',
    level: ['advanced'],
    formats: ['online', 'in-person'],
    languages: ['fr'],
    cost: 'paid',
    sessions: [
      // In Tokyo it is 21:00, in Los Angeles 04:00, in Honolulu 02:00 of the same day.
      session('tokyo', { firstDay: '2026-11-23', startTime: '09:00', endTime: '20:30', timeZone: 'Asia/Tokyo' }),
      session('los-angeles', { firstDay: '2026-11-22', timeZone: 'America/Los_Angeles' }),
      session('honolulu', { firstDay: '2026-11-23', timeZone: 'Pacific/Honolulu' }),
      session('vienna', {
        firstDay: '2027-03-25',
        lastDay: '2027-03-26',
        startTime: '09:30',
        endTime: '17:00',
        timeZone: 'Europe/Vienna',
        format: 'in-person',
        place: 'Court of Testing, Vienna',
        country: 'AT',
        capacity: 40,
        registrationOpens: '2026-11-01',
        registrationCloses: '2027-01-31',
        registration: 'https://www.justice.gov/register',
      }),
      session('off', { title: CANCELLED_TITLE, startTime: '18:00', endTime: '20:00', status: 'cancelled' }),
    ],
    sources: [{ title: 'Notice to the public', publisher: 'Court of Testing', kind: 'court-document', key: 'notice' }],
    status: 'offered',
    checked: '2026-11-01',
    published: announced,
  } satisfies Training,
};

/** A programme that nobody may see. */
export const DRAFT_COURSE = {
  slug: `course-of-${DRAFT_WORD}`,
  fields: {
    ...COURSE.fields,
    id: 'urn:uuid:d3a0f7b2-9999-4c5e-9a01-0000000000f2',
    title: `A course of ${DRAFT_WORD}`,
    sessions: undefined,
    status: 'draft',
  } satisfies Training,
};

/** Writes a programme as the CMS would. */
export function writeTraining(newsroom: string, { slug, fields }: { slug: string; fields: Training }): void {
  const folder = join(newsroom, 'content', 'training', slug);
  mkdirSync(folder, { recursive: true });
  const text = stringify(fields, { lineWidth: 0, schema: 'core' });
  writeFileSync(
    join(folder, 'index.mdx'),
    `---\n${text}---\n\nYou will learn what tests look at.<Source name="notice" />\n`,
  );
}
