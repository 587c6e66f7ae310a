import type { Site } from '../model/site.ts';

/** A way to reach the newsroom. */
export interface Channel {
  name: string;
  /** What it is good for, in a few words. */
  use: string;
  address: string;
}

/** The channels of the site settings, the quickest first. None when the settings name none: the e-mail alone is no chat. */
export function contactChannels({ contact, email }: Site): Channel[] {
  const named: [string, string, string | undefined][] = [
    ['WhatsApp', 'For questions and corrections.', contact?.whatsapp],
    ['Confidential', 'For tips that only we should read.', contact?.secure],
    ['Form', 'Write without an account.', contact?.form],
  ];
  const own = named.flatMap(([name, use, address]) => (address ? [{ name, use, address }] : []));
  if (own.length === 0 && !contact?.key) return [];
  const mail = { name: 'E-mail', use: email, address: `mailto:${email}` };
  const key = contact?.key ? [{ name: 'Our key', use: 'To encrypt your e-mail.', address: contact.key }] : [];
  return [...own, mail, ...key];
}
