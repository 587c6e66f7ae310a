import type { CaseRow } from '../archive/cases/caseRow.ts';
import { csv } from './csv.ts';

/** Rows of the tracker as a table for spreadsheets. Several values in a cell are parted by semicolons. */
export function caseTable(rows: readonly CaseRow[], site: string): string {
  const many = (values: string[]) => values.join('; ');
  return csv(rows, {
    id: ({ id }) => id,
    title: ({ title }) => title,
    about: ({ about }) => about,
    standing: ({ standing }) => standing,
    stages: ({ stages }) => many(stages),
    opened: ({ opened }) => opened,
    moved: ({ moved }) => moved,
    agencies: ({ agencies }) => many(agencies),
    countries: ({ countries }) => many(countries),
    laws: ({ laws }) => many(laws),
    parties: ({ parties }) => many(parties),
    assets: ({ assets }) => many(assets),
    sum_stage: ({ sum }) => sum?.stage ?? '',
    sum_usd_lower: ({ sum }) => sum?.lower ?? '',
    sum_usd_upper: ({ sum }) => sum?.upper ?? '',
    sum_may_be_more: ({ sum }) => (sum ? (sum.open ? 'yes' : 'no') : ''),
    address: ({ id }) => new URL(`/cases/${id}/`, site).href,
  });
}

/** The same as JSON, with the day of the data and the address of the page that it belongs to. */
export function caseList(rows: readonly CaseRow[], about: { asOf: string; page: string }): string {
  return `${JSON.stringify({ as_of: about.asOf, page: about.page, count: rows.length, cases: rows }, null, 1)}\n`;
}
