/** What a WordPress export (WXR 1.0 to 1.2) holds, as far as a newsroom can use it. */

/** The head of the file: whose export it is. */
export interface ExportSite {
  part: 'site';
  title: string;
  /** Address of the site, without a slash at its end. */
  address: string;
}
export interface ExportAuthor {
  part: 'author';
  login: string;
  name: string;
}
/** A category, a tag, or a term of another list, which `domain` names. */
export interface ExportTerm {
  part: 'term';
  domain: string;
  slug: string;
  name: string;
  description: string;
}
/** A post, a page, an attachment, or one of the many other things that WordPress keeps as posts. */
export interface ExportItem {
  part: 'item';
  /** The line of the file that it starts on. */
  line: number;
  /** WordPress’s number. */
  id: string;
  type: string;
  title: string;
  link: string;
  guid: string;
  author: string;
  content: string;
  excerpt: string;
  /** Times as WordPress writes them, `2019-05-06 07:08:09`: on the site’s clock, and in UTC. */
  date: string;
  dateUtc: string;
  slug: string;
  status: string;
  parent: string;
  hasPassword: boolean;
  isSticky: boolean;
  /** For an attachment: where its file is. */
  fileAddress: string;
  terms: { domain: string; slug: string; name: string }[];
  meta: { key: string; value: string }[];
  comments: number;
}
export type ExportPart = ExportSite | ExportAuthor | ExportTerm | ExportItem;

/** The value of a custom field; empty when there is none. */
export const metaOf = (item: ExportItem, key: string): string =>
  item.meta.find((entry) => entry.key === key)?.value ?? '';
