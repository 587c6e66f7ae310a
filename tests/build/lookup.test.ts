import { toString } from 'hast-util-to-string';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LookupIndex } from '../../src/archive/cases/lookupIndex.ts';
import { attribute, elementsIn, pageAt, tagged } from './pages.ts';
import { CASE_PATH, PLANTED_CASE } from './plantedCase.ts';
import { serveSite, type ServedSite } from './servedSite.ts';
import { textAt } from './site.ts';

const [wallet] = PLANTED_CASE.wallets ?? [];
const ADDRESS = wallet?.address ?? '';
const NAME = 'Zdzisław Próba';

test('without a script every name and address of the index is in a table that leads to its case, and nothing can be sent', () => {
  const [main] = tagged(pageAt('/lookup/'), 'main');
  const rows = elementsIn(main!).filter(({ tagName }) => tagName === 'tr');
  const { records } = JSON.parse(textAt('/lookup/index.json')) as LookupIndex;
  const named = records.filter(({ kind }) => kind !== 'agency');
  expect(named.length).toBeGreaterThan(60);
  const said = rows.map((row) => ({
    words: toString(row),
    links: elementsIn(row).flatMap((one) => attribute(one, 'href') ?? []),
  }));
  for (const { shown, standing, address } of named)
    expect(
      said.some(({ words, links }) => words.includes(shown) && words.includes(standing) && links.includes(address)),
      shown,
    ).toBe(true);
  expect(named.map(({ shown }) => shown)).toEqual(expect.arrayContaining([NAME, ADDRESS]));
  expect(elementsIn(main!).filter(({ tagName }) => ['form', 'input', 'button'].includes(tagName))).toEqual([]);
});

test('the case of an address leads to its place in the lookup', () => {
  const links = tagged(pageAt(CASE_PATH), 'a').map((link) => attribute(link, 'href'));
  expect(links).toContain(`/lookup/#address:${ADDRESS}`);
});

describe('The lookup in a browser', () => {
  let served: ServedSite;
  let context: BrowserContext;
  let page: Page;
  /** Everything that the browser asked for, with what it sent, by the page and by its service worker. */
  const sent: string[] = [];

  beforeAll(async () => {
    served = await serveSite();
    context = await served.browser.newContext();
    context.on('request', (request) =>
      sent.push(decodeURIComponent([request.url(), request.postData(), JSON.stringify(request.headers())].join(' '))),
    );
    page = await context.newPage();
  });
  afterAll(() => served.close());

  const lookUp = async (typed: string, said: string | RegExp) => {
    await page.getByLabel('Wallet address or full name').fill(typed);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: said }).waitFor();
  };
  const matches = () => page.locator('.lookup-match').allTextContents();

  test('a match says where it stands, and that it is no finding of guilt; no match says what it does not mean', async () => {
    await page.route('**/lookup/index.json', (route) => route.abort());
    await page.goto(`${served.url}/lookup/`);
    await lookUp('zdzislaw proba', 'could not be loaded');
    await page.unroute('**/lookup/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('status').filter({ hasText: 'A match is not a finding of guilt' }).waitFor();
    const [match = ''] = await matches();
    expect(match).toContain('is presumed innocent of what is undecided.');
    expect(match).toContain('Last step20 November 2026');
    expect(match).toContain('Court of Testing: Docket of the tests');
    expect(await page.locator('.lookup-match a').first().getAttribute('href')).toBe(CASE_PATH);
    await lookUp(ADDRESS, '1 match');
    expect(await matches()).toEqual([expect.stringContaining('OFAC: List of the tests')]);
    await lookUp(ADDRESS.toLowerCase(), 'Mistyped or not whole');
    expect(await matches()).toEqual([]);
    await lookUp('Quillfeather Nobody', 'That says nothing about innocence or safety.');
    expect(await matches()).toEqual([]);
  });

  test('nothing that was typed left the browser or stays in it', async () => {
    await lookUp(NAME, '1 match');
    // A link on which a pointer rests is fetched ahead elsewhere.
    const isFollowed = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('pointerover', () => resolve(true), { once: true });
          document
            .querySelector('.lookup-match a')
            ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
          resolve(false);
        }),
    );
    expect(isFollowed).toBe(false);
    const kept = await page.evaluate(async () => {
      const caches = await window.caches.keys();
      const copies = await Promise.all(caches.map(async (name) => (await window.caches.open(name)).keys()));
      return [
        location.href,
        document.title,
        document.cookie,
        JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]),
        ...copies.flat().map(({ url }) => decodeURIComponent(url)),
      ];
    });
    expect(kept[0]).toBe(`${served.url}/lookup/`);
    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(sent.filter((one) => one.includes('/lookup/index.json'))).toHaveLength(2);
    for (const typed of ['zdzislaw', NAME, ADDRESS, ADDRESS.toLowerCase(), 'Quillfeather'])
      expect(
        [...sent, ...kept].filter((one) => one.toLowerCase().includes(typed.toLowerCase())),
        typed,
      ).toEqual([]);
  });
});
