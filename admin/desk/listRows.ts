import { foldText } from './foldText.ts';
import type { ListQuery, Sort, StatusFilter } from './listQuery.ts';
import type { Names, Row } from './row.ts';
import { rowState } from './rowState.ts';

/** How many entries of what an author asked for there would be with another choice of one filter. */
export interface Counts {
  section: Map<string, number>;
  status: Map<string, number>;
  year: Map<string, number>;
  byline: Map<string, number>;
}
export interface Selected {
  rows: Row[];
  counts: Counts;
}

const FACETS = ['section', 'status', 'year', 'byline'] as const;
type Facet = (typeof FACETS)[number];

/** A list that can be searched, filtered and sorted. What that needs of each row is worked out once. */
export class RowIndex {
  private readonly rows: Row[];
  private readonly names: Names;
  private texts: string[] | undefined;

  constructor(rows: Row[], names: Names) {
    this.rows = rows;
    this.names = names;
  }

  get size(): number {
    return this.rows.length;
  }

  /** The rows that an author asked for, sorted, and the counts of all filters. @param now milliseconds since 1970 */
  select(query: ListQuery, now: number, sort: Sort): Selected {
    const counts: Counts = { section: new Map(), status: new Map(), year: new Map(), byline: new Map() };
    const words = foldText(query.words).split(/\s+/).filter(Boolean);
    const rows: Row[] = [];
    this.rows.forEach((row, index) => {
      if (words.length > 0 && !words.every((word) => this.text(index).includes(word))) return;
      const values = valuesOf(row, now);
      const missed = FACETS.filter((facet) => query[facet] && !values[facet].includes(query[facet]));
      if (missed.length === 0) rows.push(row);
      // A row counts for a filter when all other filters let it through.
      for (const facet of FACETS)
        if (missed.every((other) => other === facet))
          for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    });
    return { rows: this.sorted(rows, sort), counts };
  }

  /** What a search looks at: title, standfirst and address, and the names of section, topics and bylines. */
  private text(index: number): string {
    this.texts ??= this.rows.map(({ title, standfirst = '', slug, section, topics = [], bylines = [], note = '' }) => {
      const { sections = {}, topics: topicNames = {}, people = {} } = this.names;
      const named = [
        section && (sections[section] ?? section),
        ...topics.map((topic) => topicNames[topic] ?? topic),
        ...bylines.map((byline) => people[byline] ?? byline),
      ];
      return foldText([title, standfirst, slug, note, ...named].join(' '));
    });
    return this.texts[index]!;
  }

  private sorted(rows: Row[], sort: Sort): Row[] {
    const { sections = {} } = this.names;
    const byTitle = (one: Row, other: Row) => collator.compare(one.title, other.title);
    switch (sort) {
      case 'title':
        return rows.sort(byTitle);
      case 'newest':
        return byNumber(rows, (row) => -timeOf(row), byTitle);
      case 'oldest':
        return byNumber(rows, timeOf, byTitle);
      case 'changed':
        return byNumber(rows, (row) => -changedAt(row), byTitle);
      case 'section':
        return rows.sort(
          (one, other) =>
            (one.order ?? 0) - (other.order ?? 0) ||
            collator.compare(sections[one.section ?? ''] ?? '', sections[other.section ?? ''] ?? '') ||
            timeOf(other) - timeOf(one),
        );
    }
  }
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Each row's number is worked out once, not with each comparison. */
function byNumber(rows: Row[], numberOf: (row: Row) => number, otherwise: (one: Row, other: Row) => number): Row[] {
  return rows
    .map((row) => ({ row, number: numberOf(row) }))
    .sort((one, other) => one.number - other.number || otherwise(one.row, other.row))
    .map(({ row }) => row);
}

/** When somebody last worked on it: on its draft, or on what is on the site. */
const changedAt = ({ draft, changed }: Row) => Date.parse(draft?.when ?? changed?.when ?? '') || 0;

/** When readers get it; of a new draft without a time, when it was last worked on. */
function timeOf({ published, draft }: Row): number {
  return Date.parse(published ?? '') || Date.parse(draft?.when ?? '') || 0;
}

function valuesOf(row: Row, now: number): Record<Facet, string[]> {
  const states: StatusFilter[] = [rowState(row, now)];
  if (row.onSite && row.draft) states.push('changed');
  return {
    section: row.section ? [row.section] : [],
    status: states,
    year: row.year ? [row.year] : [],
    byline: row.bylines ?? [],
  };
}
