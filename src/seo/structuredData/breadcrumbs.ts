import type { BreadcrumbList } from 'schema-dts';
import type { Site } from '../../model/site.ts';

/** The way to a page from the front page, as search results show it. The page itself comes last. */
export function breadcrumbs(site: Site, steps: { name: string; address: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, address: '/' }, ...steps].map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(address, site.address).href,
    })),
  };
}
