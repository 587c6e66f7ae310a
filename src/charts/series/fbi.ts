import type { AnnualSeries } from './point.ts';

const REPORT_2024 = 'https://bbapi.viigoo.eu.org/en-NG/square/sitemap/post/2171';
const REPORT_2025 = 'https://uat2049.chaincatcher.com/en/article/2258141';
const FRAUD_2022 = 'https://www.fintechnews.org/fbi-says-crypto-investment-fraud-rose-183-to-2-57-billion-in-2022/';

export const reportedLosses: AnnualSeries = {
  publisher: 'FBI Internet Crime Complaint Center',
  unit: 'USD',
  caveat:
    'What victims reported, mostly in the United States, and not all that was lost. From 2023 on it counts every complaint with a link to crypto; earlier years were counted in another way and are left out.',
  points: [
    { year: 2025, value: 11.366e9, kind: 'first', note: '181,565 complaints', url: REPORT_2025 },
    { year: 2024, value: 9.32e9, kind: 'first', note: '149,686 complaints', url: REPORT_2024 },
    {
      year: 2023,
      value: 5.6e9,
      kind: 'first',
      note: 'Over 69,000 complaints',
      url: 'https://justthenews.com/nation/crime/cryptocurrency-fraud-cost-americans-56-billion-2023-fbi-report',
    },
  ],
};

export const reportedInvestmentFraud: AnnualSeries = {
  publisher: 'FBI Internet Crime Complaint Center',
  unit: 'USD',
  caveat:
    'A part of the losses reported to the FBI, and not to be added to them. 2023 is left out: only a rounded figure was seen.',
  points: [
    { year: 2025, value: 7.2e9, kind: 'first', isAtLeast: true, url: REPORT_2025 },
    { year: 2024, value: 5.81e9, kind: 'first', note: '41,557 complaints', url: REPORT_2024 },
    { year: 2022, value: 2.57e9, kind: 'first', url: FRAUD_2022 },
    { year: 2021, value: 907e6, kind: 'first', url: FRAUD_2022 },
  ],
};
