/** What sort of offer it is. */
export const TRAINING_KINDS = {
  course: 'Course',
  programme: 'Programme of courses',
  certification: 'Certification',
  conference: 'Conference',
  exercise: 'Exercise or game',
  material: 'Course material',
  resource: 'Resource',
};

/** Who may take part. */
export const ELIGIBILITY = {
  officers: 'Sworn officers',
  prosecutors: 'Prosecutors',
  judges: 'Judges',
  analysts: 'Analysts and FIU staff',
  supervisors: 'Regulators and supervisors',
  'private-sector': 'Private sector',
  open: 'Open to anyone',
};

export const LEVELS = {
  introductory: 'Introductory',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
};

export const TRAINING_FORMATS = {
  'in-person': 'In person',
  online: 'Live online',
  'self-paced': 'At your own pace',
};

export const COSTS = {
  free: 'Free',
  'partly-free': 'Partly free',
  paid: 'Paid',
  'not-stated': 'Not stated',
};

/** Whether the programme is still held, as far as the newsroom knows. */
export const TRAINING_STATUS = {
  draft: 'Draft',
  offered: 'Offered',
  unconfirmed: 'Not confirmed',
  ended: 'Ended',
};

const CODES =
  'ar bg bs ca cs da de el en es et fa fi fr ga he hi hr hu hy id it ja ka ko lt lv mk mt nl no pl pt ro ru sk sl sq sr sv th tr uk ur vi zh';
const names = new Intl.DisplayNames('en', { type: 'language' });

/** Languages by ISO 639-1 code, sorted by name. */
export const LANGUAGES: Record<string, string> = Object.fromEntries(
  CODES.split(' ')
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort((a, b) => a[1].localeCompare(b[1], 'en')),
);
