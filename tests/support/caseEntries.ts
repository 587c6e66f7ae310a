import type { Case } from '../../src/model/case.ts';
import type { Assets } from '../../src/model/caseAssets.ts';
import type { Charge, Party, Stage } from '../../src/model/caseParty.ts';
import type { StageKindName } from '../../src/model/stageKinds.ts';
import { entryOf } from './storyEntries.ts';

/** A step of a case, with only what a test is about. */
export const step = (kind: StageKindName, date: string, more: Partial<Stage> = {}): Stage => ({
  kind,
  date,
  text: `It was ${kind} then, says the release.`,
  source: 'release',
  ...more,
});

export const charge = (what: string, stages: Stage[], kind: Charge['kind'] = 'criminal'): Charge => ({
  what,
  kind,
  stages,
});

export const party = (name: string, charges: Charge[], role: Party['role'] = 'individual'): Party => ({
  name,
  role,
  charges,
});

export const sum = (stage: Assets['stage'], usd: number | undefined, more: Partial<Assets> = {}): Assets => ({
  stage,
  what: 'Bitcoin of the case',
  date: '2024-05-06',
  precision: 'exact',
  usd,
  basis: 'Value on the day when it happened.',
  source: 'release',
  ...more,
});

/** A case that is right: one man, charged. */
export const smallCase = (change: Partial<Case> = {}): Case => ({
  title: 'The case of tests',
  summary: 'A case that was made for tests, and that nobody should take for one of a court.',
  kind: 'theft',
  agencies: [{ organisation: 'fbi', source: 'release', date: '2024-05-06' }],
  jurisdictions: [{ country: 'US', source: 'release', date: '2024-05-06' }],
  parties: [party('A. Example', [charge('Wire fraud', [step('charged', '2024-05-06')])])],
  sources: [{ title: 'A release', publisher: 'An agency', kind: 'agency-release', key: 'release' }],
  ...change,
});

export const caseEntry = (slug: string, change: Partial<Case> = {}) => entryOf('cases', slug, smallCase(change));
