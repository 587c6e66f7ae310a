import type { TemplateName } from './commandLine.ts';

/** The filled cells of a row, by head. */
export type ExampleRow = Record<string, string>;

/** Rows that show how a table is filled: a published case, and a session without a date of anybody. */
export const EXAMPLES: Record<TemplateName, ExampleRow[]> = {
  cases: [
    {
      case: 'kucoin',
      title: 'KuCoin',
      summary:
        'In January 2025 the operator of KuCoin pleaded guilty in New York to running an unlicensed money-transmitting business and agreed to pay nearly $300 million. It must leave the United States for at least two years. Its two founders made deferred-prosecution deals and were not convicted.',
      about: 'compliance',
      agencies: 'usao-sdny: prosecutes; hsi: investigates',
      jurisdictions: 'US',
      otherCountries: 'SC: where its companies are registered',
      party: 'PEKEN Global Limited (KuCoin)',
      role: 'company',
      organisation: 'kucoin',
      charge: 'Running an unlicensed money-transmitting business',
      chargeKind: 'criminal',
      step: 'pleaded',
      text: 'It pleaded guilty and agreed to pay a fine of $112.9 million and give up $184.5 million.',
      date: '2025-01-27',
      source: 'pymnts',
      sourceTitle: 'KuCoin to exit US amid resolution',
      sourcePublisher: 'PYMNTS',
      sourceKind: 'report',
      sourceUrl: 'https://www.pymnts.com/legal/2025/crypto-exchange-kucoin-to-exit-us-amid-resolution-of-lawsuit/',
    },
    {
      case: 'kucoin',
      date: '2025-01-27',
      source: 'econotimes',
      sourceTitle: 'KuCoin fined $297M',
      sourcePublisher: 'EconoTimes',
      sourceKind: 'report',
      sourceUrl:
        'https://www.econotimes.com/KuCoin-Fined-297M-for-Operating-Unlicensed-Crypto-Business-in-the-US-1700321',
      sumStage: 'penalty',
      sumWhat: 'Fine and forfeiture of the company',
      sumPrecision: 'about',
      usd: '297400000',
      sumBasis: 'A fine of $112.9 million and a forfeiture of $184.5 million together.',
    },
  ],
  sessions: [
    {
      programme: 'short-name-of-the-programme',
      key: 'vienna-2027',
      firstDay: '2027-05-12',
      lastDay: '2027-05-13',
      startTime: '09:30',
      endTime: '17:00',
      timeZone: 'Europe/Vienna',
      format: 'in-person',
      place: 'House and town',
      country: 'AT',
      status: 'announced',
    },
  ],
};
