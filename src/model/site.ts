import { z } from 'astro/zod';
import * as field from './field.ts';
import { machines } from './machines.ts';

/** A way to another page, in the bar at the top of each page. */
const navigationEntry = {
  label: field.line({ label: 'Words', hint: 'What readers see, such as Courts.', max: 40 }),
  address: field.ownAddress({ label: 'Leads to', hint: 'Such as /sections/courts/ or /about/.' }),
};

const contact = {
  page: field.optional(
    field.ownAddress({ label: 'Contact page', hint: 'A standing page of this site, such as /about/.' }),
  ),
  secure: field.optional(
    field.webAddress({
      label: 'Address for confidential tips',
      hint: 'Where sources reach you securely, such as https://signal.me/ with your name.',
    }),
  ),
  whatsapp: field.optional(
    field.webAddress({ label: 'WhatsApp', hint: 'Such as https://wa.me/ and your number without signs.' }),
  ),
  form: field.optional(
    field.webAddress({ label: 'Address of a form', hint: 'Where readers fill in a form that reaches you.' }),
  ),
  key: field.optional(
    field.webAddress({
      label: 'Key for encrypted e-mail',
      hint: 'Where your public OpenPGP key lies, such as https://keys.openpgp.org/ and its path.',
    }),
  ),
};

/** What the editors put at the top of the front page. What is not out, or not out any more, is passed over. */
const frontPage = {
  lead: field.optional(field.reference('articles', { label: 'Lead', hint: 'Empty: the newest story with a picture.' })),
  second: field.optional(field.reference('articles', { label: 'Second', hint: 'Beside or below the lead.' })),
  pinned: field.optional(
    field.references('articles', {
      label: 'Pinned',
      hint: 'Stay at the top, in this order, until you take them away.',
      max: 4,
    }),
  ),
};

/** A few words of the house in a place for an advertisement. */
const houseMessage = {
  title: field.line({ label: 'Title', max: 60 }),
  words: field.paragraph({ label: 'Words', max: 200 }),
  label: field.line({ label: 'Words of the link', hint: 'Such as: Follow us by feed.', max: 40 }),
  address: field.ownAddress({ label: 'Leads to', hint: 'A page of this site, such as /feeds/.' }),
};

/** What somebody may do in the CMS. */
export const ROLES = { author: 'Author: writes and sends to review', editor: 'Editor: also publishes' };

const colleague = {
  email: field.email({ label: 'E-mail', hint: 'With which they sign in.' }),
  role: field.choice({ label: 'May', options: ROLES, default: 'author' }),
};

/** What holds for the whole site. There is one such file. */
export const siteFields = {
  name: field.line({ label: 'Name', max: 60 }),
  tagline: field.line({ label: 'Tagline', max: 120 }),
  description: field.paragraph({ label: 'Description', hint: 'For search engines and feeds.', min: 20, max: 300 }),
  address: field.webAddress({
    label: 'Address of the site',
    hint: 'Where readers find it, such as https://news.example.org.',
  }),
  publisher: field.reference('organisations', { label: 'Publisher' }),
  email: field.email({ label: 'E-mail for readers' }),
  timeZone: field.line({
    label: 'Time zone of the newsroom',
    hint: 'A name from the IANA list, such as UTC or Europe/London. Times and the archive’s months follow it.',
    max: 40,
  }),
  navigation: field.optional(
    field.listOf(navigationEntry, {
      label: 'Navigation',
      hint: 'The bar at the top of each page, in this order. Empty: all sections with stories, and the archive.',
      max: 12,
      summary: 'label',
    }),
  ),
  frontPage: field.optional(
    field.group(frontPage, {
      label: 'Front page',
      hint: 'Which stories come first. Empty: the newest, without your doing.',
    }),
  ),
  contact: field.optional(field.group(contact, { label: 'More ways to reach the newsroom' })),
  adSlots: field.optional(
    field.yesNo({
      label: 'Places for advertisements',
      hint: 'Off: nothing is there. On: a marked place in each story and on the front page.',
      default: false,
    }),
  ),
  houseMessages: field.optional(
    field.listOf(houseMessage, {
      label: 'What stands in the places for advertisements',
      hint: 'Words of the house; the places take turns. Empty: no place is shown.',
      max: 12,
      summary: 'title',
    }),
  ),
  machines: field.optional(
    field.group(machines, {
      label: 'Feeds, search engines and crawlers',
      hint: 'What programs are told that read the site.',
    }),
  ),
  roles: field.optional(
    field.listOf(colleague, {
      label: 'Who may publish',
      hint: 'Empty: everybody. Otherwise only the editors in this list; all others write and send to review.',
      max: 200,
      summary: 'email',
    }),
  ),
};

export const siteSchema = z.strictObject(siteFields).superRefine((site, context) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: site.timeZone });
  } catch {
    context.addIssue({
      code: 'custom',
      path: ['timeZone'],
      message: `is not a time zone: “${site.timeZone}”. Write a name such as UTC or Europe/London.`,
    });
  }
  const emails = new Set<string>();
  site.roles?.forEach(({ email }, index) => {
    const known = email.toLowerCase();
    if (emails.has(known))
      context.addIssue({
        code: 'custom',
        path: ['roles', index, 'email'],
        message: `is in the list twice: “${email}”.`,
      });
    emails.add(known);
  });
  if (site.roles?.length && !site.roles.some(({ role }) => role === 'editor'))
    context.addIssue({
      code: 'custom',
      path: ['roles'],
      message: 'names no editor, so nobody could publish. Make at least one person an editor.',
    });
});
export type Site = z.infer<typeof siteSchema>;
