/** A number that somebody published for a year. */
export interface SeriesPoint {
  year: number;
  value: number;
  /** How it came about: first estimates are often raised later. */
  kind: 'first' | 'revised' | 'partial';
  /** The source says “over” or “at least”. */
  isAtLeast?: boolean;
  note?: string;
  /** Where the number was seen. */
  url: string;
}

/** The numbers of one publisher that count one thing, year after year. Only numbers that were seen are in it. */
export interface AnnualSeries {
  publisher: string;
  unit: 'USD' | 'percent';
  /** What a reader must know before comparing years. */
  caveat: string;
  points: SeriesPoint[];
}
