/** Why a reader sees a kept copy. */
export type Reason = 'offline' | 'slow';

const WHY: Record<Reason, string> = {
  offline: 'You are offline.',
  slow: 'The network does not answer.',
};

/**
 * A kept page as it is shown: over its content stands that it is a copy and from when, and its title says so.
 * @param keptAt milliseconds since 1970, shown on the reader’s clock
 * @param address to try again
 */
export function withOfflineNote(html: string, reason: Reason, keptAt: number, address: string): string {
  const moment = new Date(keptAt);
  const shown = moment.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  const note =
    `<aside class="offline-note" aria-label="Kept copy"><p><strong>${WHY[reason]}</strong> This copy was kept on ` +
    `<time datetime="${moment.toISOString()}">${shown}</time>. News and corrections since then are not in it. ` +
    `<a href="${address}">Try again</a></p></aside>`;
  return html.replace('<title>', '<title>Kept copy: ').replace(/<main\b/, `${note}$&`);
}
