/** A WordPress export as WordPress writes it. @param items what stands behind the head, see `wordpressItem` */
export function wordpressExport(items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Old news</title><link>https://old.example.org</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example.org</wp:base_site_url>
<wp:base_blog_url>https://old.example.org</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[jane]]></wp:author_login><wp:author_email><![CDATA[jane@old.example.org]]></wp:author_email><wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>
<wp:category><wp:category_nicename><![CDATA[fraud]]></wp:category_nicename><wp:cat_name><![CDATA[Fraud &amp; scams]]></wp:cat_name></wp:category>
${items.join('\n')}
</channel></rss>
`;
}

interface Item {
  id: number;
  title?: string;
  content?: string;
  type?: string;
  status?: string;
  slug?: string;
  date?: string;
  dateUtc?: string;
  categories?: string[];
  meta?: Record<string, string>;
  more?: string;
}

/** One post, page or attachment. */
export function wordpressItem({
  id,
  title = '',
  content = '',
  type = 'post',
  status = 'publish',
  slug = '',
  ...rest
}: Item): string {
  const { date = '2019-05-06 09:08:07', dateUtc = '2019-05-06 07:08:07', categories = [], meta = {}, more = '' } = rest;
  return `<item>
<title><![CDATA[${title}]]></title><link>https://old.example.org/2019/05/${slug}/</link>
<dc:creator><![CDATA[jane]]></dc:creator><guid isPermaLink="false">https://old.example.org/?p=${id}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${dateUtc}</wp:post_date_gmt>
<wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${type}</wp:post_type>
<wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>${more}
${categories.map((name) => `<category domain="category" nicename="${name}"><![CDATA[${name}]]></category>`).join('')}
${Object.entries(meta)
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
  )
  .join('')}
</item>`;
}
