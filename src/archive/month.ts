const formats = new Map<string, Intl.DateTimeFormat>();

/** Year and month (`01` to `12`) of an instant (milliseconds since 1970) in a time zone. */
export function monthOf(instant: number, timeZone: string): { year: string; month: string } {
  // Making a formatter costs far more than using it.
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit' });
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { year: parts.year ?? '', month: parts.month ?? '' };
}
