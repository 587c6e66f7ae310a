/** A step in the life of a charge or measure. */
export interface StageKind {
  /** What an author chooses, and what a table shows. */
  label: string;
  /** What it leaves a charge in, until the next step. */
  leaves: StageState;
  /** One of these must stand before it, in the same charge. */
  after?: readonly string[];
}

/**
 * The state of a charge or measure: `accused` and `open` are undecided, `found` is what a court or
 * the party itself has settled, `imposed` is in force, `cleared` and `ended` are over.
 */
export type StageState = 'accused' | 'open' | 'imposed' | 'found' | 'cleared' | 'ended' | 'same';

const DECIDED = ['pleaded', 'convicted', 'acquitted', 'sentenced', 'dismissed', 'settled', 'fined', 'overturned'];

/** Every step, in the order in which they usually come. */
export const STAGE_KINDS = {
  alleged: { label: 'Alleged', leaves: 'accused' },
  investigated: { label: 'Under investigation', leaves: 'open' },
  'shut-down': { label: 'Taken offline', leaves: 'imposed' },
  sanctioned: { label: 'Sanctioned', leaves: 'imposed' },
  restricted: { label: 'Barred from banks', leaves: 'imposed' },
  arrested: { label: 'Arrested', leaves: 'accused' },
  charged: { label: 'Charged', leaves: 'accused' },
  pleaded: { label: 'Pleaded guilty', leaves: 'found' },
  tried: { label: 'Tried', leaves: 'accused' },
  undecided: { label: 'Jury undecided', leaves: 'accused', after: ['charged', 'tried'] },
  convicted: { label: 'Convicted', leaves: 'found' },
  acquitted: { label: 'Acquitted', leaves: 'cleared' },
  sentenced: { label: 'Sentenced', leaves: 'found', after: ['pleaded', 'convicted'] },
  fined: { label: 'Fined', leaves: 'found' },
  settled: { label: 'Settled', leaves: 'found' },
  dismissed: {
    label: 'Dismissed or withdrawn',
    leaves: 'cleared',
    after: ['alleged', 'arrested', 'charged', 'tried', 'undecided', 'overturned', 'convicted'],
  },
  appealed: { label: 'Appealed', leaves: 'same', after: [...DECIDED, 'sanctioned', 'shut-down'] },
  upheld: { label: 'Upheld on appeal', leaves: 'same', after: [...DECIDED, 'sanctioned', 'appealed'] },
  overturned: { label: 'Overturned', leaves: 'cleared', after: [...DECIDED, 'sanctioned', 'appealed', 'upheld'] },
  pardoned: { label: 'Pardoned', leaves: 'ended', after: ['pleaded', 'convicted', 'sentenced'] },
  delisted: { label: 'Taken off the sanctions list', leaves: 'ended', after: ['sanctioned'] },
  released: { label: 'Released', leaves: 'same', after: ['arrested', 'charged', 'pleaded', 'convicted', 'sentenced'] },
  died: { label: 'Died', leaves: 'ended' },
} satisfies Record<string, StageKind>;

export type StageKindName = keyof typeof STAGE_KINDS;

/** What a stage is, without the narrow type of the table. */
export const stageKind = (name: StageKindName): StageKind => STAGE_KINDS[name];

/** The steps as an author chooses them, by name. */
export const STAGE_LABELS = Object.fromEntries(
  Object.entries(STAGE_KINDS).map(([name, { label }]) => [name, label]),
) as Record<
  // Object.fromEntries forgets the names.
  StageKindName,
  string
>;
