import * as field from './field.ts';

/** A rule for programs that read the site by themselves (RFC 9309). */
const crawler = {
  name: field.line({ label: 'Name', hint: 'As the crawler calls itself in robots.txt, such as GPTBot.', max: 60 }),
  may: field.choice({
    label: 'May read',
    options: { all: 'Everything', none: 'Nothing' },
    default: 'none',
  }),
};

/** What programs that read the site without eyes are told. All of it is optional. */
export const machines = {
  hub: field.optional(
    field.webAddress({
      label: 'WebSub hub',
      hint: 'Tells feed readers at once when something is new, such as https://pubsubhubbub.appspot.com/.',
    }),
  ),
  indexNowKey: field.optional(
    field.indexNowKey({
      label: 'IndexNow key',
      hint: 'Eight letters and digits or more of your choice. Search engines then hear of new stories at once.',
    }),
  ),
  fediverse: field.optional(
    field.email({
      label: 'Account in the fediverse',
      hint: 'Without the first @, such as news@mastodon.example.org. It shows with shared stories there.',
    }),
  ),
  licence: field.optional(
    field.webAddress({
      label: 'Licence of the data',
      hint: 'Under which others may use the files under /data/. Empty: they are asked to write to you.',
    }),
  ),
  security: field.optional(
    field.email({ label: 'E-mail for security reports', hint: 'Empty: the e-mail for readers.' }),
  ),
  crawlers: field.optional(
    field.listOf(crawler, {
      label: 'Crawlers',
      hint: 'Rules for single crawlers. All others may read everything.',
      max: 40,
      summary: 'name',
    }),
  ),
};
