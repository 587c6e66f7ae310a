import { z } from 'astro/zod';
import * as field from './field.ts';

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
});
export type Site = z.infer<typeof siteSchema>;
