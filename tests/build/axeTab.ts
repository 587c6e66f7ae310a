import axe, { type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import type { ServedSite } from './servedSite.ts';

/** Night changes colours and nothing else, so by night only these rules can find anything new. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** What a narrow screen can spoil in a page whose type was seen on it with every rule. */
const ROOM_RULES = ['target-size', 'scrollable-region-focusable'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A browser tab in which axe looks at one page of the site after another. */
export async function openAxeTab({ browser, url }: ServedSite): Promise<Page> {
  // The policy of our pages lets nobody write into them, as `showPage` does.
  const tab = await browser.newPage({ reducedMotion: 'reduce', bypassCSP: true });
  await tab.addInitScript({ content: axe.source });
  await tab.goto(`${url}/404.html`);
  return tab;
}

/** Shows a page in the document that is open: axe, loaded and compiled once, looks at twice as many pages in a minute. */
export async function showPage(tab: Page, path: string): Promise<void> {
  await tab.evaluate(async (address) => {
    const html = await (await fetch(address)).text();
    history.replaceState(null, '', address);
    document.open();
    document.write(html);
    const loaded = new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
    document.close();
    await loaded;
    // axe looks at all of a page at once, also at what a browser would not lay out yet.
    const everything = document.head.appendChild(document.createElement('style'));
    everything.textContent = '* { content-visibility: visible !important }';
  }, path);
}

export interface View {
  width: number;
  /** `forced`: the colours that the reader has chosen for all pages (high contrast). */
  scheme: 'light' | 'dark' | 'forced';
  rules: RunOnly;
  /** Size of the browser’s text in per cent; without it 100. */
  text?: number;
}
const all: RunOnly = { type: 'tag', values: RULES };
const some = (values: string[]): RunOnly => ({ type: 'rule', values });

/** On a desk and on a telephone, by day and by night. */
export const ALL_VIEWS: View[] = [
  { width: 1280, scheme: 'light', rules: all },
  { width: 1280, scheme: 'dark', rules: some(COLOUR_RULES) },
  { width: 360, scheme: 'dark', rules: some(COLOUR_RULES) },
  { width: 360, scheme: 'light', rules: all },
];
const WORDS_AND_ORDER = axe
  .getRules(RULES)
  .filter(({ tags }) => !tags.includes('experimental') && !tags.includes('deprecated'))
  .map(({ ruleId }) => ruleId)
  .filter((rule) => !COLOUR_RULES.includes(rule));
/** For a page of which another of its type was seen in all views: the colours of a type are the same. */
export const USUAL_VIEWS: View[] = [
  { width: 1280, scheme: 'light', rules: some(WORDS_AND_ORDER) },
  { width: 360, scheme: 'light', rules: some(ROOM_RULES) },
];

const THEMES = ['light', 'dark', 'forced'] as const;
/** All that WCAG asks for at every width, in every theme and with text of twice the size; words and order once. */
export const WHOLE_MATRIX: View[] = [
  ...[1280, 768, 320].flatMap((width) =>
    THEMES.map((scheme) => ({
      width,
      scheme,
      rules: width === 1280 && scheme === 'light' ? all : some([...COLOUR_RULES, ...ROOM_RULES]),
    })),
  ),
  ...[1280, 768, 320].map((width) => ({ width, scheme: 'light' as const, rules: some(ROOM_RULES), text: 200 })),
];

/** What is wrong with the page that is shown: a line a finding. */
export async function findingsInViews(tab: Page, views: View[]): Promise<string[]> {
  const found: string[] = [];
  for (const { width, scheme, rules, text = 100 } of views) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.emulateMedia({
      colorScheme: scheme === 'forced' ? 'dark' : scheme,
      forcedColors: scheme === 'forced' ? 'active' : 'none',
    });
    await tab.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}%`), text);
    const findings = await tab.evaluate(findingsInPage, rules);
    const view = `${scheme}, ${width} px${text === 100 ? '' : `, text ${text} %`}`;
    found.push(...findings.map((finding) => `${new URL(tab.url()).pathname} (${view}) ${finding}`));
  }
  return found;
}

async function findingsInPage(runOnly: RunOnly): Promise<string[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
    runOnly,
    resultTypes: ['violations'],
  });
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
  const overhang = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return overhang > 0 ? [...findings, `${overhang} pixels to scroll to the side`] : findings;
}
