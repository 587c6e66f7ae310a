import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An event of the calendar of training as it is written, and what of it clients must see. */
export interface WrittenEvent {
  text: string;
  uid: string;
  isCancelled: boolean;
  /** `20260305` */
  day: string;
}

/** The calendar of all training, with its events. @throws when the site has none */
export function calendarFile(dist: string): { text: string; events: WrittenEvent[] } {
  const file = join(dist, 'training', 'calendar.ics');
  if (!existsSync(file)) throw new Error('the site has no calendar of training.');
  const text = readFileSync(file, 'utf8');
  const events = [...text.matchAll(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g)].map(([event]) => {
    const plain = event.replaceAll('\r\n ', '');
    return {
      text: event,
      uid: /^UID:(.+)\r$/m.exec(plain)?.[1] ?? '',
      isCancelled: /^STATUS:CANCELLED\r$/m.test(plain),
      day: /^DTSTART[^:]*:(\d{8})/m.exec(plain)?.[1] ?? '',
    };
  });
  return { text, events };
}

/** The same calendar after its first event was called off, as the next build would write it. */
export function withCancelledEvent(text: string, { text: event }: WrittenEvent): string {
  const sequence = Number(/^SEQUENCE:(\d+)\r$/m.exec(event)?.[1] ?? 0);
  const cancelled = event
    .replace(/^SEQUENCE:\d+/m, `SEQUENCE:${sequence + 1}`)
    .replace(/^STATUS:\w+/m, 'STATUS:CANCELLED')
    .replace(/^SUMMARY:/m, 'SUMMARY:CANCELLED: ');
  return text.replace(event, () => cancelled);
}
