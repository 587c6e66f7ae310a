/** What search engines and social networks take from the head of a page. */
export interface PageHead {
  title: string;
  description: string;
  /** The page’s address on the site; empty when it is not to be found. */
  address: string;
  site: string;
  socialTitle: string;
  socialDescription: string;
  /** Address of the picture on this machine; empty when there is none. */
  image: string;
  imageAlt: string;
}

/** Reads the head of a page as engines and networks do. */
export function pageHead(page: Document): PageHead {
  const meta = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`)?.content ?? '';
  const image = meta('og:image');
  return {
    title: page.title,
    description: meta('description'),
    address: page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
    site: meta('og:site_name'),
    socialTitle: meta('og:title'),
    socialDescription: meta('og:description'),
    image: image && new URL(image).pathname,
    imageAlt: meta('og:image:alt'),
  };
}
