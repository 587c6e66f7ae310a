import { same } from '../../../admin/editor/fields/filledValues.ts';
import { isSurelyBefore } from '../../../src/model/roughDay.ts';
import { columnNamed, SEVERAL, type RowPart, type SeveralPart } from './caseColumns.ts';
import type { CaseCells, PartValues } from './caseCells.ts';
import { Origins } from './origins.ts';

/** What tells entries of a list apart. */
const NAMED_BY: Record<Exclude<RowPart, 'case'>, string[]> = {
  agency: ['organisation'],
  jurisdiction: ['country'],
  country: ['country'],
  party: ['name'],
  charge: ['what'],
  step: ['kind', 'date'],
  source: ['key'],
  sum: ['stage', 'what', 'date'],
  wallet: ['chain', 'address'],
  law: ['citation'],
  docket: ['number'],
};
/** The list of a case that holds them. */
const LIST_OF = { agency: 'agencies', jurisdiction: 'jurisdictions', country: 'otherCountries' } as const;
/** What a new entry has when its cell is empty. */
const DEFAULTS: Partial<Record<RowPart, PartValues>> = { charge: { kind: 'criminal' }, sum: { precision: 'exact' } };

export type Added = Partial<Record<RowPart, number>>;

/** A case as it is once the rows of the table are in it. */
export class CaseInTable {
  readonly slug: string;
  readonly data: PartValues;
  readonly isNew: boolean;
  readonly origins: Origins;
  /** How many entries of each sort the rows add, and how many fields they fill or replace. */
  readonly added: Added = {};
  filledFields = 0;
  private readonly refuse: (row: number, column: string, message: string) => void;

  /** @param published the fields of the case as it is; null for a new one */
  constructor(slug: string, published: PartValues | null, firstRow: number, refuse: CaseInTable['refuse']) {
    this.slug = slug;
    this.isNew = published === null;
    this.data = published ?? { parties: [], sources: [] };
    this.origins = new Origins(this.data, firstRow);
    this.refuse = refuse;
  }

  get isChanged(): boolean {
    return this.isNew || this.filledFields > 0 || Object.keys(this.added).length > 0;
  }

  /** Takes over what a row says. */
  take({ row, parts, several, replaces }: CaseCells): void {
    if (Object.keys({ ...parts, ...several }).length === 0)
      this.refuse(row, 'case', 'nothing else stands in this row.');
    if (parts.case) this.fill(this.data, 'case', parts.case, row, replaces);
    for (const part of SEVERAL)
      for (const values of several[part] ?? [])
        this.entry(part, this.data, LIST_OF[part], this.onceSourced(part, values, replaces), row, replaces);
    const put = (part: keyof CaseCells['parts'] & Exclude<RowPart, 'case'>, holder: PartValues, list: string) =>
      parts[part] && this.entry(part, holder, list, parts[part], row, replaces);
    if (parts.source && parts.source.key === undefined)
      this.refuse(row, 'source', 'is missing: everything that a row says names its source by this short name.');
    // A row that only names a source describes none.
    else if (parts.source && (Object.keys(parts.source).length > 1 || this.hasSource(parts.source.key)))
      put('source', this.data, 'sources');
    if (parts.party || parts.charge || parts.step) {
      for (const part of ['party', 'charge'] as const)
        if (!parts[part] && (part === 'party' || parts.step))
          this.refuse(row, columnNamed(part, NAMED_BY[part][0]!), 'is missing.');
      const party = put('party', this.data, 'parties');
      const charge = party && put('charge', party, 'charges');
      if (charge) put('step', charge, 'stages');
    }
    put('sum', this.data, 'assets');
    put('wallet', this.data, 'wallets');
    put('law', this.data, 'statutes');
    put('docket', this.data, 'dockets');
  }

  /** Rows often repeat who acts and where: the first of them, or what is there already, says by which source. */
  private onceSourced(part: SeveralPart, values: PartValues, replaces: boolean): PartValues {
    const isKnown = this.named(part, this.data[LIST_OF[part]] as PartValues[] | undefined, values) !== undefined;
    const { source: _, date: __, ...own } = values;
    return isKnown && !replaces ? own : values;
  }

  /** The entry of a list that values mean. */
  private readonly named = (part: Exclude<RowPart, 'case'>, entries: PartValues[] = [], values: PartValues) =>
    entries.find((one) => NAMED_BY[part].every((field) => one[field] === values[field]));

  private readonly hasSource = (key: unknown) => (this.data.sources as PartValues[]).some((one) => one.key === key);

  /** The entry of a list that a row means: the one of that name, or a new one. */
  private entry(
    part: Exclude<RowPart, 'case'>,
    holder: PartValues,
    list: string,
    values: PartValues,
    row: number,
    replaces: boolean,
  ): PartValues {
    // The lists of a case hold groups of fields; the copy desk has checked what is published.
    const entries = (holder[list] ??= []) as PartValues[];
    const known = this.named(part, entries, values);
    if (known) {
      this.origins.named(known, part, row);
      this.fill(known, part, values, row, replaces);
      return known;
    }
    const fresh = { ...DEFAULTS[part], ...values };
    entries.splice(part === 'step' ? placeInTime(entries, fresh) : entries.length, 0, fresh);
    this.origins.named(fresh, part, row);
    for (const field of Object.keys(values)) this.origins.gave(fresh, field, row);
    this.added[part] = (this.added[part] ?? 0) + 1;
    return fresh;
  }

  /** Fills what is empty; what says otherwise is replaced only on the row’s own word. */
  private fill(entry: PartValues, part: RowPart, values: PartValues, row: number, replaces: boolean): void {
    for (const [field, value] of Object.entries(values)) {
      if (same(entry[field], value)) continue;
      const giver = this.origins.giverOf(entry, field);
      if (giver !== undefined) this.refuse(row, columnNamed(part, field), `says otherwise than row ${giver}.`);
      else if (entry[field] !== undefined && !replaces)
        this.refuse(
          row,
          columnNamed(part, field),
          `differs from what is there already (${shown(entry[field])}). Write “yes” under “replace” to put this in its place.`,
        );
      else {
        entry[field] = value;
        this.filledFields++;
        this.origins.gave(entry, field, row);
      }
    }
  }
}

/** Behind every step that is not surely later. */
function placeInTime(steps: PartValues[], { date }: PartValues): number {
  if (typeof date !== 'string' || !/^\d{4}/.test(date)) return steps.length;
  return steps.findLastIndex((one) => !isSurelyBefore(date, String(one.date))) + 1;
}

const MOST_SHOWN = 60;
function shown(value: unknown): string {
  const words = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)} …` : words;
}
