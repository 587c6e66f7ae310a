import type { Archive } from '../archive/archive.ts';
import { caseShelf } from '../archive/cases/caseShelf.ts';
import { ASSET_STAGES, type AssetStage } from '../model/caseAssets.ts';
import { SERIES_CHARTS, type ChartName, type SeriesChart } from '../model/chartNames.ts';
import { annualSeries } from './annualSeries.ts';
import { casesByAgency } from './casesByAgency.ts';
import { casesByOutcome } from './casesByOutcome.ts';
import { chargeToSentence } from './chargeToSentence.ts';
import type { Chart } from './chart.ts';
import { sumsOfStage } from './sumsOfStage.ts';

type Charts = ReadonlyMap<ChartName, Chart>;
const known = new WeakMap<Archive, Charts>();

/** Every chart of an archive that has numbers, made once, in the order of `CHARTS`. */
export function caseCharts(archive: Archive): Charts {
  const charts = known.get(archive) ?? made(archive);
  known.set(archive, charts);
  return charts;
}

function made(archive: Archive): Charts {
  const { cases } = archive;
  const stages = Object.keys(ASSET_STAGES) as AssetStage[];
  const series = Object.keys(SERIES_CHARTS) as SeriesChart[];
  const charts = [
    casesByOutcome(cases),
    casesByAgency(caseShelf(archive).agencies),
    chargeToSentence(cases),
    ...stages.map((stage) => sumsOfStage(cases, stage)),
    ...series.map(annualSeries),
  ];
  return new Map(charts.flatMap((chart) => (chart ? [[chart.name, chart] as const] : [])));
}

/** Whose numbers a chart shows: ours, of the day of the build, or those of others. */
export const isOurs = (name: ChartName): boolean => !Object.hasOwn(SERIES_CHARTS, name);
