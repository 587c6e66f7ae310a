/** How the newsroom prints days and times. */
const LOOKS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Each is made once: that costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string, look: keyof typeof LOOKS): Intl.DateTimeFormat {
  const key = `${look} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...LOOKS[look] });
  formats.set(key, known);
  return known;
}

/** `27 September 2022`, in a time zone. `instant` in milliseconds since 1970. */
export function printDay(instant: number, timeZone: string): string {
  return format(timeZone, 'day').format(instant);
}

/** `27 September 2022, 15:00 UTC`, in a time zone. */
export function printMoment(instant: number, timeZone: string): string {
  const time = format(timeZone, 'time').format(instant);
  return `${printDay(instant, timeZone)}, ${time}`;
}

/** `September 2022` of a year and month (`01` to `12`). */
export function printMonth(year: string, month: string): string {
  return format('UTC', 'month').format(Date.UTC(Number(year), Number(month) - 1, 1));
}

/** `27 September 2022` of a day without a time: `2022-09-27`. */
export function printCalendarDay(day: string): string {
  return printDay(Date.parse(`${day}T00:00:00Z`), 'UTC');
}
