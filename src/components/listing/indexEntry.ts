/** A list of stories as it stands in an index of lists. */
export interface IndexEntry {
  address: string;
  name: string;
  description?: string;
  /** How many stories it has. */
  count: number;
}

interface List {
  address: string;
  data: { name: string; description?: string; biography?: string };
  stories: unknown[];
}

/** An entry for each list. A person is described by the short biography. */
export const indexEntries = (lists: readonly List[]): IndexEntry[] =>
  lists.map(({ address, data, stories }) => ({
    address,
    name: data.name,
    description: data.description ?? data.biography,
    count: stories.length,
  }));
