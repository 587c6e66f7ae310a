import type { ExportItem, ExportPart } from './exportParts.ts';

/** Where each text of an item goes. */
export const ITEM_FIELDS: Record<
  string,
  | 'title'
  | 'link'
  | 'guid'
  | 'author'
  | 'content'
  | 'excerpt'
  | 'id'
  | 'date'
  | 'dateUtc'
  | 'slug'
  | 'status'
  | 'parent'
  | 'type'
  | 'fileAddress'
> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  'dc:creator': 'author',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_id': 'id',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateUtc',
  'wp:post_name': 'slug',
  'wp:status': 'status',
  'wp:post_parent': 'parent',
  'wp:post_type': 'type',
  'wp:attachment_url': 'fileAddress',
};

/** An item before anything of it has been read. @param line of the file that it starts on */
export const emptyItem = (line: number): ExportItem => ({
  part: 'item',
  line,
  id: '',
  type: 'post',
  title: '',
  link: '',
  guid: '',
  author: '',
  content: '',
  excerpt: '',
  date: '',
  dateUtc: '',
  slug: '',
  status: '',
  parent: '',
  hasPassword: false,
  isSticky: false,
  fileAddress: '',
  terms: [],
  meta: [],
  comments: 0,
});

/** A category, tag or term from the texts of its element. */
export function termOf(name: string, value: (key: string) => string): ExportPart {
  const own = name === 'wp:term';
  const prefix = name === 'wp:category' ? 'wp:cat' : name;
  return {
    part: 'term',
    domain: own ? value('wp:term_taxonomy') : name === 'wp:tag' ? 'post_tag' : 'category',
    slug: value(own ? 'wp:term_slug' : name === 'wp:tag' ? 'wp:tag_slug' : 'wp:category_nicename'),
    name: value(`${prefix}_name`),
    description: value(name === 'wp:category' ? 'wp:category_description' : `${name}_description`),
  };
}
