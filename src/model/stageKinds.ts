/** A step in the life of a charge or measure. */
export interface StageKind {
  /** What an author chooses, and what a table shows. */
  label: string;
  /** What it leaves a charge in, until the next step. */
  leaves: StageState;
  /** One of these must stand before it, in the same charge. */
  after?: readonly string[];
  /** It comes only in charges or measures of these kinds. */
  only?: readonly string[];
}

/**
 * The state of a charge or measure: `accused` and `open` are undecided, `found` is what a court or
 * the party itself has settled, `imposed` is in force, `cleared` and `ended` are over.
 */
export type StageState = 'accused' | 'open' | 'imposed' | 'found' | 'cleared' | 'ended' | 'same';

const DECIDED = [
  'pleaded',
  'convicted',
  'acquitted',
  'sentenced',
  'dismissed',
  'liable',
  'settled',
  'fined',
  'overturned',
];
const ACCUSED = ['alleged', 'forfeiture-sought', 'arrested', 'charged', 'tried', 'undecided'];
const IMPOSED = ['shut-down', 'seized', 'sanctioned'];

/** Every step, in the order in which they usually come. */
export const STAGE_KINDS = {
  alleged: { label: 'Alleged', leaves: 'accused' },
  investigated: { label: 'Under investigation', leaves: 'open' },
  'shut-down': { label: 'Taken offline', leaves: 'imposed' },
  // What prosecutors ask a court for. The claim is against the money, and says of nobody that he is guilty.
  'forfeiture-sought': { label: 'Forfeiture sought', leaves: 'open' },
  seized: { label: 'Assets frozen or seized', leaves: 'imposed' },
  sanctioned: { label: 'Sanctioned', leaves: 'imposed' },
  restricted: { label: 'Barred from banks', leaves: 'imposed' },
  wanted: { label: 'Sought by the police', leaves: 'same', after: ['alleged', 'charged', 'convicted', 'sentenced'] },
  arrested: { label: 'Arrested', leaves: 'accused' },
  // To another country, with or without a court’s word.
  'handed-over': { label: 'Handed over', leaves: 'same', after: ['arrested', 'charged', 'convicted', 'sentenced'] },
  charged: { label: 'Charged', leaves: 'accused' },
  pleaded: { label: 'Pleaded guilty', leaves: 'found' },
  tried: { label: 'Tried', leaves: 'accused' },
  undecided: { label: 'Jury undecided', leaves: 'accused', after: ['charged', 'tried'] },
  convicted: { label: 'Convicted', leaves: 'found' },
  acquitted: { label: 'Acquitted', leaves: 'cleared' },
  sentenced: { label: 'Sentenced', leaves: 'found', after: ['pleaded', 'convicted'] },
  // What a civil court or its jury finds: nobody is convicted of it.
  liable: { label: 'Found liable', leaves: 'found', only: ['civil'] },
  // Charges are filed and shelved, and dropped when the accused has kept to the terms: no conviction.
  deferred: { label: 'Prosecution deferred', leaves: 'ended', only: ['criminal'] },
  fined: { label: 'Fined', leaves: 'found' },
  settled: { label: 'Settled', leaves: 'found' },
  dismissed: {
    label: 'Dismissed or withdrawn',
    leaves: 'cleared',
    after: [...ACCUSED, 'overturned', 'convicted', 'deferred'],
  },
  // What somebody asks a court for, such as an acquittal or a new trial. What comes of it is a step of its own, or its refusal.
  motion: { label: 'Motion filed', leaves: 'same', after: [...ACCUSED, ...DECIDED] },
  'motion-denied': { label: 'Motion denied', leaves: 'same', after: ['motion'] },
  // What somebody says against it outside the court.
  disputed: { label: 'Disputed in public', leaves: 'same', after: [...ACCUSED, ...DECIDED, ...IMPOSED] },
  sold: { label: 'Seized assets sold', leaves: 'same', after: [...ACCUSED, ...DECIDED, ...IMPOSED] },
  restitution: { label: 'Restitution ordered', leaves: 'same', after: [...DECIDED, ...IMPOSED] },
  appealed: { label: 'Appealed', leaves: 'same', after: [...DECIDED, 'sanctioned', 'shut-down'] },
  heard: { label: 'Appeal heard', leaves: 'same', after: ['appealed'] },
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
