import { printDollars } from '../archive/cases/printMoney.ts';
import { CHARTS, type SeriesChart } from '../model/chartNames.ts';
import type { Chart, ChartRow } from './chart.ts';
import { defiShare, illicitVolume, ransoms, stolen, stolenByNorthKorea } from './series/chainalysis.ts';
import { reportedInvestmentFraud, reportedLosses } from './series/fbi.ts';
import type { AnnualSeries, SeriesPoint } from './series/point.ts';

export const SERIES: Readonly<Record<SeriesChart, AnnualSeries>> = {
  'stolen-by-year': stolen,
  'stolen-by-north-korea': stolenByNorthKorea,
  'ransomware-payments': ransoms,
  'illicit-volume': illicitVolume,
  'losses-reported-to-fbi': reportedLosses,
  'investment-fraud-reported-to-fbi': reportedInvestmentFraud,
  'defi-share-of-thefts': defiShare,
};

const KINDS: Record<SeriesPoint['kind'], string> = {
  first: 'First figure',
  revised: 'Revised',
  partial: 'Part of the year',
};

/** What others counted each year, newest first, as they published it. */
export function annualSeries(name: SeriesChart): Chart | null {
  const { publisher, unit, caveat, points } = SERIES[name];
  const [newest] = points;
  if (!newest) return null;
  const print = unit === 'USD' ? printDollars : (value: number) => `${value}%`;
  return {
    name,
    title: CHARTS[name],
    finding: `${newest.year}: ${valueOf(newest, print)}${newest.kind === 'partial' ? ', for part of the year' : ''}, says ${publisher}.`,
    counts: caveat,
    rows: points.map((point) => rowOf(point, print)),
    moreRows: [],
    columns: ['Year', unit === 'USD' ? 'US dollars' : 'Share', 'Figure', 'Note', 'Seen at'],
    tick: print,
  };
}

const valueOf = ({ value, isAtLeast }: SeriesPoint, print: (value: number) => string) =>
  `${isAtLeast ? 'at least ' : ''}${print(value)}`;

function rowOf(point: SeriesPoint, print: (value: number) => string): ChartRow {
  const { year, value, kind, isAtLeast = false, note = '', url } = point;
  const printed = valueOf(point, print);
  return {
    label: kind === 'first' ? String(year) : `${year} (${KINDS[kind].toLowerCase()})`,
    lower: value,
    upper: value,
    isOpen: isAtLeast,
    value: printed,
    cells: [
      String(year),
      printed,
      KINDS[kind],
      note,
      { words: new URL(url).hostname.replace(/^www\./, ''), href: url },
    ],
  };
}
