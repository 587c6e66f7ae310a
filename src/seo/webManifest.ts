import type { Site } from '../model/site.ts';

/** The web app manifest (W3C): name, colours and icons of the site where somebody puts it on a home screen. */
export function webManifest(site: Site): string {
  const manifest = {
    id: '/',
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: 'en',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    categories: ['news'],
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: '/apple-touch-icon.png', type: 'image/png', sizes: '180x180', purpose: 'any' },
    ],
    shortcuts: [
      { name: 'Search', url: '/search/' },
      { name: 'Archive', url: '/archive/' },
    ],
  };
  return `${JSON.stringify(manifest)}\n`;
}
