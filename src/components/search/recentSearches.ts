/** Where this browser keeps what was searched for last. The privacy page names it. */
export const RECENT_SEARCHES = 'recent-searches';
const KEPT = 8;

/** Words that were searched for in this browser, the newest first. Nothing where a browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(RECENT_SEARCHES) ?? '[]');
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps the words of a search that led somewhere. What was typed on the way to it goes. */
export function keepSearch(words: string): void {
  if (words.length < 2) return;
  const others = recentSearches().filter((kept) => !words.toLowerCase().startsWith(kept.toLowerCase()));
  store(JSON.stringify([words, ...others].slice(0, KEPT)));
}

export function forgetSearches(): void {
  store(null);
}

function store(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(RECENT_SEARCHES);
    else localStorage.setItem(RECENT_SEARCHES, value);
  } catch {
    // A browser that keeps nothing, by its reader’s choice.
  }
}
