import type { Case } from '../../src/model/case.ts';
import type { PlannedStory } from './storyFile.ts';

/** A case that has all that a case can have. */
export const CASE = 'granary-bank';
export const CASE_PATH = `/cases/${CASE}/`;

const charged = {
  kind: 'charged',
  date: '2023-08-23',
  text: 'He was charged with both counts.',
  source: 'docket',
} as const;

export const PLANTED_CASE: Case = {
  title: 'R&D of the “granary bank” & its wallet',
  summary: 'A case of the tests of the built site, in which two counts end in two ways and one step is not sure.',
  kind: 'theft',
  agencies: [
    { organisation: 'fbi', role: 'investigates', source: 'docket' },
    { organisation: 'europol', source: 'list', date: '2022-05' },
  ],
  jurisdictions: [
    { country: 'US', source: 'docket' },
    { country: 'PL', source: 'docket' },
  ],
  otherCountries: [
    { country: 'KP', what: 'where the coins went', source: 'list', date: '2022', unsure: 'Only the list names it.' },
  ],
  parties: [
    {
      name: 'Zdzisław Próba',
      role: 'individual',
      charges: [
        {
          what: 'Wire fraud',
          kind: 'criminal',
          stages: [
            charged,
            {
              kind: 'pleaded',
              date: '2026-10',
              text: 'He pleaded guilty to one count.',
              source: 'docket',
              unsure: 'The day was not seen.',
            },
            { kind: 'sentenced', date: '2026-11-20', text: 'He got four years in prison.', source: 'docket' },
          ],
        },
        { what: 'Money laundering', kind: 'criminal', stages: [charged] },
      ],
    },
    {
      name: 'Garantex of the tests',
      role: 'service',
      organisation: 'garantex',
      charges: [
        {
          what: 'Sanctions of the tests',
          kind: 'sanctions',
          stages: [{ kind: 'sanctioned', date: '2022', text: 'The list named the service.', source: 'list' }],
        },
      ],
    },
  ],
  assets: [
    {
      stage: 'stolen',
      what: 'Coins of the bank',
      date: '2022-03',
      precision: 'about',
      usd: 5_000_000,
      amounts: [{ unit: 'ETH', amount: 1234.5 }],
      basis: 'Value on the day of the theft.',
      source: 'docket',
    },
    {
      stage: 'seized',
      what: 'Coins from his wallet',
      date: '2023-08-23',
      precision: 'at-least',
      usd: 1_000_000,
      usdUpper: 1_500_000,
      basis: 'Value when it was seized.',
      source: 'docket',
    },
    {
      stage: 'seized',
      what: 'A part of those',
      date: '2023-08-23',
      precision: 'exact',
      usd: 400_000,
      basis: 'Part of the sum above.',
      overlaps: true,
      source: 'docket',
    },
  ],
  sources: [
    {
      title: 'Docket of the tests',
      publisher: 'Court of Testing',
      kind: 'court-document',
      url: 'https://www.justice.gov/docket',
      date: '2023-08-24',
      key: 'docket',
    },
    { title: 'List of the tests', publisher: 'OFAC', kind: 'sanctions-list', key: 'list' },
  ],
  statutes: [{ citation: '18 U.S.C. § 1343', name: 'Wire fraud', country: 'US', source: 'docket' }],
  dockets: [{ court: 'Court of Testing', number: '1:26-cr-77012', source: 'docket' }],
  wallets: [{ chain: 'bitcoin', address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', date: '2022', source: 'list' }],
  victimNotice: {
    text: 'Who lost coins to the bank may claim them back.',
    link: 'https://www.justice.gov/claims',
    deadline: '2026-12-31',
    date: '2026-11-20',
    source: 'docket',
  },
  comingDates: [
    {
      date: '2026-12-07',
      what: 'Hearing on the second count',
      place: 'Court of Testing',
      movedFrom: ['2026-11-30'],
      source: 'docket',
    },
    { date: '2026-01-07', what: 'A hearing that is over', source: 'docket' },
  ],
  relatedCases: ['bitfinex'],
};

/** A story that came out between the charge and the sentence, and counts cases. */
export const TOLD_OF_CASE: PlannedStory = {
  slug: 'granary-bank-trial-opens',
  fields: {
    id: 'urn:uuid:d3a0f7b2-9999-4c5e-9a01-0000000000f3',
    headline: 'Trial over the granary bank’s coins opens',
    published: '2023-09-01T09:00:00Z',
    cases: [CASE],
  },
  body: 'The trial opens with a plea of not guilty. On laws such as this there is <CaseCount agency="europol" about="theft" country="KP" />.\n\n<Chart name="cases-by-outcome" />',
};
