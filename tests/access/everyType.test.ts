import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTypes } from '../../scripts/pageTypes.ts';
import { findingsInViews, openAxeTab, showPage, WHOLE_MATRIX } from '../build/axeTab.ts';
import { CORRECTED } from '../build/correctedStory.ts';
import { serveSite, type ServedSite } from '../build/servedSite.ts';
import { dist } from '../build/site.ts';
import { RETRACTED } from '../build/unseenStories.ts';

/** Looks of a story that the one with the most HTML does not have. */
const OTHER_LOOKS = [`/news/${CORRECTED.slug}/`, `/news/${RETRACTED.slug}/`];

describe('WCAG 2.2 AA in light, dark and forced colours, at 320, 768 and 1280 pixels, and with text of twice the size', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());

  test('one page of each type', async () => {
    const types = pageTypes(dist);
    expect(types.length).toBeGreaterThan(35);
    const waiting = [...new Set([...types.map(({ paths }) => paths[0]!), ...OTHER_LOOKS])];
    const found: string[] = [];
    const work = async () => {
      const tab = await openAxeTab(served);
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        await showPage(tab, path);
        found.push(...(await findingsInViews(tab, WHOLE_MATRIX)));
      }
    };
    await Promise.all([work(), work()]);
    expect(found).toEqual([]);
  });

  test('search with results', async () => {
    const tab = await openAxeTab(served);
    await tab.goto(`${served.url}/search/?q=brief`);
    await tab.locator('.search-results li').first().waitFor();
    expect(await findingsInViews(tab, WHOLE_MATRIX)).toEqual([]);
  });
});
