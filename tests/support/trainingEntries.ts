import type { Entry } from '../../src/copydesk/newsroom.ts';
import type { TrainingSession } from '../../src/model/session.ts';
import type { Training } from '../../src/model/training.ts';
import { entryOf } from './storyEntries.ts';

/** A session that was announced on 1 March 2027: two days in Vienna in May. */
export function trainingSession(change: Partial<TrainingSession> = {}): TrainingSession {
  return {
    key: 'vienna-2027',
    firstDay: '2027-05-12',
    lastDay: '2027-05-13',
    timeZone: 'Europe/Vienna',
    format: 'in-person',
    place: 'Vienna International Centre',
    country: 'AT',
    status: 'announced',
    announced: '2027-03-01T09:00:00Z',
    ...change,
  };
}

/** A programme that is right, with some of its fields changed. */
export function training(change: Partial<Training> = {}): Training {
  return {
    id: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
    title: 'Tracing for beginners',
    standfirst: 'A course for those who have never followed a payment.',
    kind: 'course',
    providers: ['house'],
    topics: ['mixers'],
    eligibility: ['officers'],
    audience: 'Officers who begin.',
    cost: 'free',
    sources: [{ title: 'A release', publisher: 'An agency', kind: 'agency-release', key: 'release' }],
    status: 'offered',
    checked: '2027-03-01',
    published: '2027-03-01T09:00:00Z',
    ...change,
  };
}

export const trainingEntry = (slug: string, change: Partial<Training> = {}): Entry =>
  entryOf('training', slug, training(change));
