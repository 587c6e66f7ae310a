import { caseSource } from './caseGrounds.ts';
import * as field from './field.ts';
import { CHAINS } from './walletAddress.ts';

/** An address on a blockchain, as a sanctions list or a court document prints it. */
export const wallet = {
  chain: field.choice({ label: 'Chain', options: CHAINS }),
  address: field.walletAddress({ label: 'Address', hint: 'Exactly as the list or the court document prints it.' }),
  party: field.optional(field.line({ label: 'Whose it is said to be', max: 120 })),
  date: field.roughDay({ label: 'Since', hint: 'The day of the list or the document.' }),
  source: caseSource({ label: 'Sanctions list or court document' }),
};
