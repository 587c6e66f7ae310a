import type { Thing } from 'schema-dts';
import type { Site } from '../../model/site.ts';
import { areaOf } from '../area.ts';
import { breadcrumbs } from './breadcrumbs.ts';

/** Pages that schema.org has a type of its own for. */
const TYPES = { '/about/': 'AboutPage', '/contact/': 'ContactPage', '/search/': 'SearchResultsPage' } as const;
type TypedAddress = keyof typeof TYPES;
const isTyped = (address: string): address is TypedAddress => Object.hasOwn(TYPES, address);

interface FoundPage {
  title: string;
  description: string;
  /** Its path. */
  address: string;
}

/**
 * What search engines are told of a page that is to be found: what it says of itself, or else that it is a
 * page; and the way to it, where it does not say that itself.
 */
export function pageThings(site: Site, page: FoundPage, own: Thing[] = [plainPage(site, page)]): Thing[] {
  if (own.some((thing) => typeof thing === 'object' && '@type' in thing && thing['@type'] === 'BreadcrumbList'))
    return own;
  const area = areaOf(page.address);
  return [...own, breadcrumbs(site, [...(area ? [area] : []), { name: page.title, address: page.address }])];
}

function plainPage(site: Site, { title, description, address }: FoundPage): Thing {
  const whole = (path: string) => new URL(path, site.address).href;
  return {
    '@type': isTyped(address) ? TYPES[address] : 'WebPage',
    '@id': whole(address),
    url: whole(address),
    name: title,
    description,
    inLanguage: 'en',
    isPartOf: { '@id': whole('/#site') },
    publisher: { '@id': whole('/#publisher') },
  };
}
