/** How strong a claim is: who stands behind it, and what that does and does not prove. */
export interface ClaimKind {
  /** What an author chooses. */
  label: string;
  /** What stands in the text, behind the claim. */
  mark: string;
  /** What the label means, always the same. */
  meaning: string;
  /** What a reader must not take it for. */
  limit: string;
}

/** Every label has one meaning. Readers find it under `/claims/`. */
export const CLAIM_KINDS = {
  alleged: {
    label: 'Alleged',
    mark: 'alleged',
    meaning:
      'Somebody says so in a complaint, a civil suit or a public accusation, and no court has looked at the evidence.',
    limit: 'It may be wrong. Whoever is accused may never be charged, and is presumed innocent.',
  },
  charged: {
    label: 'Charged',
    mark: 'charged',
    meaning:
      'A prosecutor has brought it before a criminal court, in an indictment, an information or what another country calls the same.',
    limit: 'A charge is an accusation. Until a court has found otherwise, the accused is presumed innocent.',
  },
  admitted: {
    label: 'Admitted',
    mark: 'admitted',
    meaning:
      'The person or company itself has said so: in a guilty plea, in a settlement with an agreed statement of facts, or in public.',
    limit:
      'It covers what was admitted and no more. A settlement “without admitting or denying” is not an admission, and gets no such label.',
  },
  'court-found': {
    label: 'Found by a court',
    mark: 'court found',
    meaning: 'A judge or a jury has decided it: in a verdict, a sentence, a judgment or an order.',
    limit: 'It is the state of the case on the date in the story. Appeals and pardons can change it; we then say so.',
  },
  agency: {
    label: 'Agency statement',
    mark: 'agency says',
    meaning:
      'A police force, prosecutor, regulator or other public body states it as its own finding, in a release, a notice or a report.',
    limit: 'No court has tested it, as far as the story knows.',
  },
  company: {
    label: 'Company claim',
    mark: 'company says',
    meaning: 'A company states it, about itself or about what it has measured: a loss, a share, a number of clients.',
    limit: 'Nobody else has confirmed it. Companies that sell tracing also have an interest in the numbers.',
  },
  'on-chain': {
    label: 'On-chain record',
    mark: 'on chain',
    meaning: 'A public blockchain shows it: a transfer, a sum, a time. Anybody can look it up.',
    limit: 'The chain shows addresses and sums. Who holds an address is a conclusion, and needs another source.',
  },
} satisfies Record<string, ClaimKind>;

export type ClaimKindName = keyof typeof CLAIM_KINDS;

/** The page that explains the labels. */
export const CLAIMS = '/claims/';

/** Where a label is explained: `/claims/#alleged`. */
export const claimAddress = (kind: string) => `${CLAIMS}#${kind}`;

/** The kind with a name; an unknown one, as a draft may hold, counts as the weakest. */
export function claimKind(name: string): ClaimKind {
  return Object.hasOwn(CLAIM_KINDS, name) ? CLAIM_KINDS[name as ClaimKindName] : CLAIM_KINDS.alleged;
}
