import { ASSET_STAGES, type AssetStage } from './caseAssets.ts';

/** A chart of what cases come to at one stage, by year. */
type SumChart = `sums-${AssetStage}`;
/** Charts of what others count each year; their numbers stand in `src/charts/series/`. */
export const SERIES_CHARTS = {
  'stolen-by-year': 'Cryptocurrency stolen in hacks, by year',
  'stolen-by-north-korea': 'Thefts ascribed to North Korea, by year',
  'ransomware-payments': 'Ransomware payments in crypto, by year',
  'illicit-volume': 'Received by illicit addresses, by year',
  'losses-reported-to-fbi': 'Crypto losses reported to the FBI, by year',
  'investment-fraud-reported-to-fbi': 'Crypto investment fraud reported to the FBI, by year',
  'defi-share-of-thefts': 'Share of DeFi in stolen crypto, by year',
};
export type SeriesChart = keyof typeof SERIES_CHARTS;
export type ChartName = 'cases-by-outcome' | 'cases-by-agency' | 'charge-to-sentence' | SumChart | SeriesChart;

export const sumChart = (stage: AssetStage): SumChart => `sums-${stage}`;

/** Every chart that a page or an author can show, by name, with its title. */
export const CHARTS: Readonly<Record<ChartName, string>> = {
  'cases-by-outcome': 'Where the cases stand',
  'cases-by-agency': 'Cases by agency',
  'charge-to-sentence': 'From charge to sentence',
  ...(Object.fromEntries(
    Object.entries(ASSET_STAGES).map(([stage, label]) => [`sums-${stage}`, `${label}, by year`]),
    // Object.fromEntries forgets the names.
  ) as Record<SumChart, string>),
  ...SERIES_CHARTS,
};

export const isChartName = (name: string): name is ChartName => Object.hasOwn(CHARTS, name);
