import { z } from 'astro/zod';
import * as field from './field.ts';

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
  contact: field.optional(field.group(contact, { label: 'More ways to reach the newsroom' })),
  adSlots: field.optional(
    field.yesNo({
      label: 'Places for advertisements',
      hint: 'Off: nothing is there. On: a marked place in each story and on the front page.',
      default: false,
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
