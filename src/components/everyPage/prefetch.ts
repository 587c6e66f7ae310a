/** A page on which the pointer rests is fetched before the click, once, and not for readers who save data. */
const REST = 80;
const asked = new Set([location.href]);
let rest: ReturnType<typeof setTimeout>;

addEventListener(
  'pointerover',
  ({ target }) => {
    clearTimeout(rest);
    const href = (target as Element).closest<HTMLAnchorElement>('a[href^="/"][href$="/"]')?.href;
    if (href && !asked.has(href)) rest = setTimeout(() => fetchAhead(href), REST);
  },
  { passive: true },
);

function fetchAhead(href: string): void {
  if (matchMedia('(prefers-reduced-data: reduce)').matches || (navigator as SavesData).connection?.saveData) return;
  asked.add(href);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
}

/** Not in the types of TypeScript: not every browser tells. */
type SavesData = Navigator & { connection?: { saveData?: boolean } };
