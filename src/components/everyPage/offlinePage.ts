import { PAGES } from '../../offline/keptPlaces.ts';

/** The page of readers who are offline: what they can read, and a way to try again. */
const page = document.querySelector('[data-offline]');
if (page) {
  const again = page.querySelector<HTMLButtonElement>('[data-offline-again]');
  again?.addEventListener('click', () => location.reload());
  if (again) again.hidden = false;
  addEventListener('online', () => location.reload());
  void showKept(page);
}

async function showKept(page: Element): Promise<void> {
  const kept = await keptPages();
  const [section, none] = ['[data-offline-kept]', '[data-offline-none]'].map((one) =>
    page.querySelector<HTMLElement>(one),
  );
  if (!section || !none || kept.length === 0) return;
  const items = kept.map(({ address, title }) => {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: address, textContent: title }));
    return item;
  });
  section.querySelector('ul')?.replaceChildren(...items);
  section.hidden = false;
  none.hidden = true;
}

/** What is kept, the last read first; nothing in browsers that keep nothing. */
async function keptPages(): Promise<{ address: string; title: string }[]> {
  if (!('caches' in window) || !(await caches.has(PAGES))) return [];
  const cache = await caches.open(PAGES);
  const pages = (await cache.keys()).toReversed().map(async (request) => {
    const html = (await (await cache.match(request))?.text()) ?? '';
    const { pathname } = new URL(request.url);
    return { address: pathname, title: pathname === '/' ? 'Front page' : titleOf(html) };
  });
  return (await Promise.all(pages)).filter(({ title }) => title);
}

/** A page is never parsed as HTML here (trusted types); its title is text with character references. */
function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ · [^·]*$/, '') ?? '';
  return title.startsWith('Moved: ') ? '' : plain(title);
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#34': '"' };
const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27|#34);/g, (_all, name: string) => SIGNS[name] ?? '');
