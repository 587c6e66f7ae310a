/** The part of Pagefind’s browser API that the search page uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string | null, options: SearchOptions, wait?: number): Promise<SearchAnswer | null>;
}
export interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
export interface SearchAnswer {
  results: { id: string; data: () => Promise<FoundStory> }[];
}
export interface FoundStory {
  url: string;
  /** HTML: text with character references and `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

let loaded: Promise<Pagefind> | undefined;

/** Loads the search engine when it is first wanted. */
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
  await pagefind.options({ noWorker: true, excerptLength: 28, ranking: { metaWeights: { title: 8 } } });
  await pagefind.init();
  return pagefind;
}
