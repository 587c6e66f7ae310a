/** What a case is about. */
export const CASE_KINDS = {
  theft: 'Hack or theft',
  fraud: 'Fraud or market manipulation',
  collapse: 'Collapse of an exchange or lender',
  mixer: 'Mixer',
  laundering: 'Money laundering',
  market: 'Criminal market',
  ransomware: 'Ransomware or extortion',
  compliance: 'Missing licence or controls',
  'sanctions-evasion': 'Sanctions evasion',
  'terrorist-financing': 'Terrorist financing',
  'child-abuse': 'Child sexual abuse material',
  'scam-centre': 'Scam centres',
};

/** What an agency does in a case. */
export const AGENCY_ROLES = {
  investigates: 'Investigates',
  prosecutes: 'Prosecutes',
  regulates: 'Regulates or fines',
  sanctions: 'Sanctions',
  judges: 'Judges',
  supports: 'Supports',
  warns: 'Warns the public',
};
export type AgencyRole = keyof typeof AGENCY_ROLES;
