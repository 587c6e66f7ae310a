import type { ComingDate } from '../model/case.ts';

/** Coming dates of a case as a calendar of whole days (RFC 5545). `now` in milliseconds since 1970. */
export function caseCalendar(
  one: { slug: string; title: string; address: string; dates: readonly ComingDate[] },
  newsroom: { name: string; host: string },
  now: number,
): string {
  const stamp = `${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const events = one.dates.flatMap(({ date, what, place }) => [
    'BEGIN:VEVENT',
    // The day is part of it: a hearing that is moved is another entry, and the old one goes with the next copy.
    `UID:${one.slug}-${date}-${fingerprint(what)}@${newsroom.host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `SUMMARY:${escaped(`${what} (${one.title})`)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `URL:${one.address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(newsroom.name)}//Cases//EN`,
    `X-WR-CALNAME:${escaped(one.title)}`,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** Text as RFC 5545, section 3.3.11 wants it. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** At most 75 octets a line (section 3.1), cut between characters. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > (parts.length > 0 ? 74 : 75)) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}

/** A short number of a text, the same at each build. */
function fingerprint(text: string): string {
  let hash = 7;
  for (const sign of text) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}
