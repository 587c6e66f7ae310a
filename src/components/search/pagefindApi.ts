/** The part of Pagefind’s browser API that the search page uses (pagefind.app/docs/api). */
export interface Pagefind {
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

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => Pagefind;
}

const OPTIONS = {
  // A worker would be started from a string, which the Content-Security-Policy refuses.
  noWorker: true,
  excerptLength: 28,
  ranking: { metaWeights: { title: 8, about: 1, section: 0, day: 0 } },
};

let loaded: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads the search engine when it is first wanted. After a failure the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  return (loaded ??= load().catch((error: unknown) => {
    forgetPagefind();
    throw error;
  }));
}

/** An engine that missed a part of its index finds too little from then on: the next search gets a new one. */
export function forgetPagefind(): void {
  loaded = undefined;
  failures++;
}

async function load(): Promise<Pagefind> {
  // Made at build beside the site, so no bundler may resolve it. Browsers remember a module that failed by its address.
  const path = `/pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ path)) as PagefindModule;
  const pagefind = createInstance(OPTIONS);
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
