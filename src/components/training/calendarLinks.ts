import type { Session } from '../../archive/session.ts';
import { dayAfter } from '../../model/sessionTimes.ts';

/** A way to bring dates into a calendar. */
export interface CalendarLink {
  name: string;
  href: string;
}

/**
 * Ways to follow a calendar, so that new dates and changes arrive by themselves.
 * @param address the calendar’s full address
 */
export function subscriptions(address: string, name: string): CalendarLink[] {
  const webcal = address.replace(/^https?:/, 'webcal:');
  return [
    { name: 'Calendar app', href: webcal },
    { name: 'Google', href: link('https://calendar.google.com/calendar/render', { cid: webcal }) },
    { name: 'Outlook', href: link('https://outlook.live.com/calendar/0/addfromweb', { url: address, name }) },
  ];
}

/**
 * Ways to put one session into a calendar. The first is a file; the others open a form of the service.
 * @param file full address of the session’s own calendar file
 * @param page full address of the page that tells more
 */
export function additions(session: Session, file: string, page: string): CalendarLink[] {
  const { title, start, end, firstDay, lastDay, isAllDay, details } = session;
  const place = details.place ?? 'Online';
  const after = dayAfter(lastDay, 1);
  const compact = (text: string) => text.replace(/[-:]|\.\d{3}/g, '');
  const [from, until] = isAllDay ? [firstDay, after] : [start, end].map((one) => new Date(one).toISOString());
  return [
    { name: 'Calendar file', href: file },
    {
      name: 'Google',
      href: link('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: `${compact(from ?? '')}/${compact(until ?? '')}`,
        location: place,
        details: page,
      }),
    },
    {
      name: 'Outlook',
      href: link('https://outlook.live.com/calendar/0/action/compose', {
        rru: 'addevent',
        subject: title,
        startdt: from ?? '',
        enddt: until ?? '',
        allday: String(isAllDay),
        location: place,
        body: page,
      }),
    },
  ];
}

const link = (address: string, values: Record<string, string>) =>
  `${address}?${new URLSearchParams(values).toString()}`;
