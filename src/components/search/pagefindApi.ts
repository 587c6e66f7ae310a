/** The part of Pagefind’s browser API that the search page uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  /** Loads the filters; from then on answers count them. */
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: SearchOptions): Promise<SearchAnswer>;
}
export interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
/** How many stories there are, by filter and its value. */
export type FilterCounts = Record<string, Record<string, number>>;
export interface SearchAnswer {
  results: { id: string; data: () => Promise<FoundStory> }[];
  filters: FilterCounts;
}
export interface FoundStory {
  url: string;
  /** HTML: text with character references and `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
  sub_results: FoundPart[];
}
/** A part of a story under a heading of its own. */
export interface FoundPart {
  title: string;
  url: string;
  excerpt: string;
  locations: number[];
}

let loaded: Promise<Pagefind> | undefined;

/** Loads the search engine when it is first wanted. After a failure the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  return (loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

async function load(): Promise<Pagefind> {
  // Made at build beside the site, so no bundler may resolve it.
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  // The worker would be started from a string, which the Content-Security-Policy refuses.
  await pagefind.options({
    noWorker: true,
    excerptLength: 28,
    ranking: { metaWeights: { title: 8, about: 1, section: 0, day: 0 } },
  });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
