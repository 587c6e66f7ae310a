/** What the search says about its result, for eyes and for screen readers. */
export const statusWords = {
  searching: 'Searching…',
  failed: 'The search could not be loaded. Your connection may be slow or gone.',
  found(count: number, words: string): string {
    const about = words ? ` for “${words}”` : '';
    if (count === 0) return `Nothing found${about}.`;
    return `${count === 1 ? '1 story' : `${count} stories`}${about}`;
  },
};
