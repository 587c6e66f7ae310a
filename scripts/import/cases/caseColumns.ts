import { z } from 'astro/zod';
import { caseFields } from '../../../src/model/case.ts';
import type { ModelColumn } from '../modelColumn.ts';

/** What a row of the table can speak of: the case itself, and what hangs on it. */
export type RowPart =
  | 'case'
  | 'agency'
  | 'jurisdiction'
  | 'country'
  | 'party'
  | 'charge'
  | 'step'
  | 'source'
  | 'sum'
  | 'wallet'
  | 'law'
  | 'docket';

/** A column, the part of the row that it belongs to, and the field of that part which it fills. */
export interface CaseColumn extends ModelColumn {
  part: RowPart;
  field: string;
}

/** What the entries of a list of the model hold. */
function shapeOf(list: z.ZodType): z.ZodRawShape {
  const inner = list instanceof z.ZodOptional ? list.unwrap() : list;
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) return inner.element.shape;
  throw new Error('This field of the model is no list of groups.');
}

const party = shapeOf(caseFields.parties);
const charge = shapeOf(party.charges as z.ZodType);

/** The model’s fields of each part. */
export const SHAPES: Record<RowPart, z.ZodRawShape> = {
  case: caseFields,
  agency: shapeOf(caseFields.agencies),
  jurisdiction: shapeOf(caseFields.jurisdictions),
  country: shapeOf(caseFields.otherCountries),
  party,
  charge,
  step: shapeOf(charge.stages as z.ZodType),
  source: shapeOf(caseFields.sources),
  sum: shapeOf(caseFields.assets),
  wallet: shapeOf(caseFields.wallets),
  law: shapeOf(caseFields.statutes),
  docket: shapeOf(caseFields.dockets),
};

/** By part, the columns of each field. A date and a source stand once in a row, for all that the row says. */
const NAMES: Record<RowPart, Record<string, string>> = {
  case: {
    title: 'title',
    summary: 'summary',
    kind: 'about',
    relatedCases: 'relatedCases',
  },
  // One cell can hold several of these, which all have the date and the source of its row.
  agency: { organisation: 'agencies' },
  jurisdiction: { country: 'jurisdictions' },
  country: { country: 'otherCountries' },
  party: { name: 'party', role: 'role', organisation: 'organisation' },
  charge: { what: 'charge', kind: 'chargeKind' },
  step: { kind: 'step', text: 'text', unsure: 'unsure', unsureOf: 'unsureOf' },
  source: {
    key: 'source',
    title: 'sourceTitle',
    publisher: 'sourcePublisher',
    kind: 'sourceKind',
    url: 'sourceUrl',
    archivedUrl: 'sourceArchivedUrl',
    date: 'sourceDate',
  },
  sum: {
    stage: 'sumStage',
    what: 'sumWhat',
    precision: 'sumPrecision',
    usd: 'usd',
    usdUpper: 'usdUpper',
    amounts: 'coins',
    basis: 'sumBasis',
    overlaps: 'sumOverlaps',
    unsure: 'sumUnsure',
  },
  wallet: { chain: 'chain', address: 'address', party: 'addressOf' },
  law: { citation: 'law', name: 'lawName', country: 'lawCountry' },
  docket: { court: 'court', number: 'docket', url: 'docketUrl' },
};

/** Parts that take the date and the source of their row. */
export const SHARED: readonly RowPart[] = ['step', 'sum', 'wallet', 'law', 'docket'];

/** Parts of which one cell can name several: `fbi: investigates; hsi`. */
export const SEVERAL = ['agency', 'jurisdiction', 'country'] as const;
export type SeveralPart = (typeof SEVERAL)[number];
export const isSeveral = (part: RowPart): part is SeveralPart => (SEVERAL as readonly RowPart[]).includes(part);

/** Every column between the name of the case and `replace`, in the order of the template. */
export const CASE_COLUMNS: readonly CaseColumn[] = (Object.keys(NAMES) as RowPart[]).flatMap((part) => [
  ...Object.entries(NAMES[part]).map(([field, name]) => columnOf(part, field, name)),
  ...(part === 'step' ? [{ ...columnOf('step', 'date', 'date') }] : []),
]);

/** Every head that the table may have. */
export const CASE_HEADS = ['case', ...CASE_COLUMNS.map(({ name }) => name), 'replace'];

/** The head of the column that a field of a part comes from. */
export function columnNamed(part: RowPart, field: string): string {
  if (field === 'date' && part !== 'source') return 'date';
  if (field === 'source') return 'source';
  return NAMES[part][field] ?? LISTS[field] ?? Object.values(NAMES[part])[0]!;
}

/** Lists of a case that rows fill, by the column that begins an entry. */
const LISTS: Record<string, string> = {
  agencies: 'agencies',
  jurisdictions: 'jurisdictions',
  otherCountries: 'otherCountries',
  parties: 'party',
  charges: 'charge',
  stages: 'step',
  sources: 'source',
  assets: 'sumStage',
  wallets: 'address',
  statutes: 'law',
  dockets: 'docket',
};

function columnOf(part: RowPart, field: string, name: string): CaseColumn {
  const schema = SHAPES[part][field];
  if (!schema) throw new Error(`The model has no “${field}” for the column “${name}”.`);
  return { part, field, name, schema: schema as z.ZodType };
}
