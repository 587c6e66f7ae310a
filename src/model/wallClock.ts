/** Times as the clock of a place shows them. Instants are milliseconds since 1970; zones are names of the IANA list. */

const formats = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(timeZone, known);
  return known;
}

/** What the clock of a zone shows at an instant: `2026-03-29T01:30:00`. */
export function wallClock(instant: number, timeZone: string): string {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}

const MINUTE = 60_000;

/** How far a zone's clock is ahead of UTC at an instant, in minutes. */
export function minutesAhead(instant: number, timeZone: string): number {
  const second = Math.floor(instant / 1000) * 1000;
  return Math.round((Date.parse(`${wallClock(instant, timeZone)}Z`) - second) / MINUTE);
}

/** The distance of a zone from UTC at an instant as RFC 3339 writes it: `+01:00`. */
export function offsetText(instant: number, timeZone: string): string {
  const ahead = minutesAhead(instant, timeZone);
  const two = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(ahead / 60)}:${two(Math.abs(ahead) % 60)}`;
}

/** An instant as RFC 3339 with the zone's own distance from UTC: `2026-03-29T02:30:00+01:00`. */
export function momentText(instant: number, timeZone: string): string {
  return `${wallClock(instant, timeZone)}${offsetText(instant, timeZone)}`;
}

/**
 * The instants at which a zone's clock shows a time (`2026-03-29T01:30`), earliest first: one as a
 * rule, none when clocks go forward over it, two when they go back over it.
 */
export function instantsOf(local: string, timeZone: string): number[] {
  const shown = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  if (Number.isNaN(shown)) return [];
  // Whatever the distance is at that time, it holds a day before or a day after.
  const aheads = new Set([-24, 0, 24].map((hours) => minutesAhead(shown + hours * 60 * MINUTE, timeZone)));
  return [...aheads]
    .map((ahead) => shown - ahead * MINUTE)
    .filter((instant) => minutesAhead(instant, timeZone) * MINUTE === shown - instant)
    .sort((a, b) => a - b);
}

/** What people call a zone: `London` of Europe/London, `UTC`. */
export function zoneName(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
