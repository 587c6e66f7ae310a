/**
 * A moment by the clock of a reader, as the newsroom prints its own: `27 September 2022, 16:00 BST`.
 * @param moment RFC 3339
 * @param timeZone the reader’s own when it is not given
 */
export function localTime(moment: string, timeZone?: string): string {
  const instant = Date.parse(moment);
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return `${day.format(instant)}, ${time.format(instant)}`;
}
