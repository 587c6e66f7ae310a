import type { AnnualSeries } from './point.ts';

const FINEWS = 'https://finews.asia/finance/42518-chainalysis-crypto-bitcoin-north-korea';
const HACKS_2025 = 'https://www.chainalysis.com/?p=26730';
const RANSOMS_2025 =
  'https://aped.ai/news/chainalysis-ransomware-attacks-surge-50percent-in-2025-but-crypto-payouts-fall-to-dollar820m-as-median-ransom-jumps-368percent';
const TRENDS_2024 = 'https://moneylowdown.com/cryptocurrency/2024-crypto-crime-trends-from-chainalysis';
const DPRK_2024 =
  'https://keyvanscrypto.com/wetgeving/cryptoplatforms-hebben-in-2024-2200000000-verlies-geleden-door-hacks-maar-er-is-een-addertje-onder-het-gras-chainalysis';
const HACKS_2022 =
  'https://altnewscoin.com/crypto/hackers-stole-3-8-billion-from-crypto-firms-in-2022-says-chainalysis-featured-bitcoin-news';
const FBI_ON_DEFI = 'https://bctd.news/posts/fbi-warns-against-defi-crimes';

export const stolen: AnnualSeries = {
  publisher: 'Chainalysis',
  unit: 'USD',
  caveat:
    'A private firm’s estimate, revised each year: first figures are usually raised or corrected. 2025 runs only to early December and also counts thefts from personal wallets. Not to be mixed with the totals of other firms.',
  points: [
    { year: 2025, value: 3.4e9, kind: 'partial', isAtLeast: true, note: 'January to early December', url: HACKS_2025 },
    { year: 2024, value: 2.2e9, kind: 'first', note: '303 incidents', url: FINEWS },
    { year: 2023, value: 1.8e9, kind: 'revised', note: '282 incidents; first published as $1.7 billion', url: FINEWS },
    { year: 2022, value: 3.7e9, kind: 'revised', note: 'First published as $3.8 billion', url: FINEWS },
  ],
};

export const stolenByNorthKorea: AnnualSeries = {
  publisher: 'Chainalysis',
  unit: 'USD',
  caveat:
    'Who stole something is a judgement of the firm. It calls its values lower bounds, and cut that of 2023 sharply after it was first published.',
  points: [
    { year: 2025, value: 2.02e9, kind: 'partial', isAtLeast: true, note: 'January to early December', url: HACKS_2025 },
    { year: 2024, value: 1.34e9, kind: 'first', isAtLeast: true, note: '47 incidents', url: DPRK_2024 },
    {
      year: 2023,
      value: 660_500_000,
      kind: 'revised',
      isAtLeast: true,
      note: '20 incidents; first published as about $1 billion',
      url: DPRK_2024,
    },
    { year: 2022, value: 1.7e9, kind: 'first', isAtLeast: true, url: HACKS_2022 },
  ],
};

export const ransoms: AnnualSeries = {
  publisher: 'Chainalysis',
  unit: 'USD',
  caveat:
    'Only payments to addresses that the firm knows. Totals rise as more addresses are found, so the newest bar is always too short.',
  points: [
    {
      year: 2025,
      value: 820e6,
      kind: 'first',
      isAtLeast: true,
      note: 'May pass $900 million, says the firm',
      url: RANSOMS_2025,
    },
    { year: 2024, value: 892e6, kind: 'revised', note: 'First published as $813.55 million', url: RANSOMS_2025 },
    {
      year: 2023,
      value: 1.25e9,
      kind: 'revised',
      note: 'First published as $1.1 billion',
      url: 'https://chainalysis.com/blog/crypto-crime-ransomware-victim-extortion-2025',
    },
    {
      year: 2022,
      value: 567e6,
      kind: 'revised',
      note: 'First published as $456.8 million',
      url: 'https://www.axios.com/2024/02/09/ransomware-earnings-2023-chart',
    },
    {
      year: 2021,
      value: 983e6,
      kind: 'revised',
      note: '$766 million in the report of 2023',
      url: 'https://programbusiness.com/news/chainalysis-a-major-comeback-for-ransomware-in-2023-as-cybercriminals-net-1-1b/',
    },
  ],
};

export const illicitVolume: AnnualSeries = {
  publisher: 'Chainalysis',
  unit: 'USD',
  caveat:
    'First estimates and later ones differ by a factor of up to two, and what is counted has widened: services under sanctions, claims on FTX in 2022, a rouble stablecoin in 2025. Compare first estimates only with first estimates.',
  points: [
    {
      year: 2025,
      value: 154e9,
      kind: 'first',
      isAtLeast: true,
      note: 'Stablecoins were 84% of it',
      url: 'https://particle.news/story/illicit-crypto-volume-hit-154-billion-in-2025-as-sanctioned-actors-drove-stablecoin-surge',
    },
    {
      year: 2024,
      value: 40.9e9,
      kind: 'first',
      note: 'The firm expected about $51 billion in time',
      url: 'https://www.crowdfundinsider.com/2025/01/235431-crypto-crime-report-on-chain-services-now-providing-infrastructure-for-illicit-actors/',
    },
    {
      year: 2023,
      value: 46.1e9,
      kind: 'revised',
      url: 'https://mariblock.com/crypto-crime-proceeds-valued-at-40-1-billion-in-2024-chainalysis',
    },
    { year: 2023, value: 24.2e9, kind: 'first', note: '0.34% of all volume', url: TRENDS_2024 },
    {
      year: 2022,
      value: 39.6e9,
      kind: 'revised',
      note: 'With $8.7 billion of claims of FTX creditors',
      url: TRENDS_2024,
    },
    { year: 2022, value: 20.6e9, kind: 'first', url: TRENDS_2024 },
    {
      year: 2021,
      value: 14e9,
      kind: 'first',
      note: 'Revised to $18 billion a year later',
      url: 'https://thefederalnewswire.com/stories/653897237-study-finds-that-investors-lost-54-3-less-in-crypto-scams-in-2023-when-compared-to-2022',
    },
  ],
};

export const defiShare: AnnualSeries = {
  publisher: 'Chainalysis, as the FBI quoted it in August 2022',
  unit: 'percent',
  caveat:
    'Shares of the crypto stolen in those years, and not growth. 2022 is one quarter. A later report of the firm has 73.3% for 2021 and 82.1% for all of 2022.',
  points: [
    { year: 2022, value: 97, kind: 'partial', note: 'January to March; almost 97%', url: FBI_ON_DEFI },
    { year: 2021, value: 72, kind: 'first', url: FBI_ON_DEFI },
    { year: 2020, value: 30, kind: 'first', url: FBI_ON_DEFI },
  ],
};
