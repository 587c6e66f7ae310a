/** A list of stories as it stands in an index of lists. */
export interface IndexEntry {
  address: string;
  name: string;
  description?: string;
  /** How many stories it has. */
  count: number;
}
