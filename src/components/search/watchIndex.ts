let missed = 0;

/**
 * How many parts of the search index could not be fetched so far. Pagefind itself takes a part that it
 * misses for one without words, and would say “nothing found” on a broken connection.
 */
export const missedParts = (): number => missed;

const fetch = window.fetch.bind(window);
window.fetch = async (address, options) => {
  const isIndex = typeof address === 'string' && address.includes('/pagefind/');
  try {
    const answer = await fetch(address, options);
    if (isIndex && !answer.ok) missed++;
    return answer;
  } catch (error) {
    if (isIndex) missed++;
    throw error;
  }
};
