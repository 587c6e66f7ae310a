/**
 * The sessions that the finder came without. The calendar has all of them, with the same marks; it comes as a
 * document, because no string may become one here (Trusted Types).
 * @param address of the calendar
 * @param known addresses of the sessions that are there already
 * @returns their rows, each once; null when the calendar cannot be had
 */
export function restOfSessions(address: string, known: ReadonlySet<string>): Promise<HTMLElement[] | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () =>
      resolve(request.status === 200 && request.responseXML ? rowsIn(request.responseXML, known) : null);
    request.onerror = () => resolve(null);
    request.send();
  });
}

/** The address of a session, by which rows are told apart. */
export const addressOfRow = (row: Element): string => row.querySelector('.session-title a')?.getAttribute('href') ?? '';

function rowsIn(page: Document, known: ReadonlySet<string>): HTMLElement[] {
  // Who spans two months stands in both.
  const rows = new Map<string, HTMLElement>();
  for (const row of page.querySelectorAll<HTMLElement>('.month-sessions > li[data-f]'))
    if (!known.has(addressOfRow(row))) rows.set(addressOfRow(row), asInFinder(row));
  return [...rows.values()];
}

/** In the calendar the titles of sessions stand below those of months. */
function asInFinder(row: HTMLElement): HTMLElement {
  const title = row.querySelector('.session-title');
  const heading = document.createElement('h3');
  heading.className = title?.className ?? '';
  heading.append(...(title?.childNodes ?? []));
  title?.replaceWith(heading);
  return row;
}
