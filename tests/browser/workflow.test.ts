import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { plantRichStory } from '../support/plantStory.ts';

const FILE = 'content/articles/rich-story/index.mdx';
const BRANCH = 'cms/articles/rich-story';

describe('two authors and an editor take a story to its readers', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let anna: AuthorsDesk;
  let ben: AuthorsDesk;

  /** Who writes is asked for each request: the person whom Git knows at that moment. */
  const writes = (name: string) => {
    newsroom.git('config', 'user.name', name);
    newsroom.git('config', 'user.email', `${name.split(' ')[0]!.toLowerCase()}@example.org`);
  };

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(plantRichStory), launchChromium()]);
    // Two browsers: neither knows what the other keeps.
    anna = await AuthorsDesk.open(await browser.newContext(), newsroom.url);
    ben = await AuthorsDesk.open(await browser.newContext(), newsroom.url);
    for (const desk of [anna, ben]) await desk.openEntry('articles', 'rich-story/index', 'Headline');
  });
  afterAll(() => browser.close());

  test('a saved draft is in Git, and readers see what was published', async () => {
    writes('Anna Author');
    await anna.fill('Standfirst', 'Anna writes this standfirst, and it is long enough.');
    expect(await anna.save()).toBe('Entry saved');
    expect(newsroom.git('log', '--format=%an: %s', `main..${BRANCH}`)).toMatch(/^Anna Author: Draft article: /);
    expect(newsroom.git('show', `${BRANCH}:${FILE}`)).toContain('Anna writes this standfirst');
    expect(newsroom.git('show', `main:${FILE}`)).not.toContain('Anna writes');
    expect(newsroom.git('status', '--porcelain')).toBe('');
  });

  test('who opened the published story meanwhile is told of the draft, and keeps the words', async () => {
    writes('Ben Author');
    await ben.fill('Standfirst', 'Ben writes another standfirst, just as long as hers.');
    const answer = await ben.save();
    expect(answer).toContain('Anna Author saved a draft of this entry while you were editing');
    const dialog = ben.page.getByRole('dialog', { name: 'Somebody else saved this meanwhile' });
    await dialog.getByRole('button', { name: 'Back to my text' }).click();
    expect(await ben.field('Standfirst').inputValue()).toContain('Ben writes another standfirst');
    expect(newsroom.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1');
  });

  test('the author sends it to review; the entry changes on the site, and the editor combines the two and publishes', async () => {
    writes('Anna Author');
    expect(await anna.setStatus('In review')).toBe('Entry status updated');
    expect(newsroom.git('log', '-1', '--format=%(trailers:key=Newsroom-Status,valueonly)', BRANCH)).toBe(
      'pending_review',
    );
    writes('Ben Author');
    const file = join(newsroom.folder, FILE);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^headline: .*$/m, 'headline: Ben corrects the headline of it'),
    );
    newsroom.git('commit', '--quiet', '--all', '--message', 'Correct the headline');
    writes('Eve Editor');
    const eve = await AuthorsDesk.open(await browser.newContext(), newsroom.url);
    await eve.openEntry('articles', 'rich-story/index', 'Headline');
    expect(await eve.field('Standfirst').inputValue()).toContain('Anna writes this standfirst');
    await eve.page.getByRole('button', { name: 'Status: In review' }).waitFor();
    expect(await eve.setStatus('Ready')).toContain('Ben Author changed this entry on the site after this draft began');
    const dialog = eve.page.getByRole('dialog', { name: 'This entry has changed on the site' });
    await dialog.getByRole('button', { name: 'Combine both' }).click();
    await dialog.waitFor({ state: 'hidden' });
    // The page begins anew with the combined draft.
    await eve.page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Ben corrects the headline of it'),
    );
    await eve.page.getByRole('button', { name: 'Status: In review' }).waitFor();
    expect(await eve.setStatus('Ready')).toBe('Entry status updated');
    expect(await eve.publishReady()).toBe('Entry published');
    expect(newsroom.git('log', '-1', '--format=%an, %cn', 'main')).toBe('Eve Editor, Eve Editor');
    expect(newsroom.git('log', '-1', '--format=%B', 'main')).toContain(
      'Co-authored-by: Anna Author <anna@example.org>',
    );
    expect(newsroom.git('for-each-ref', 'refs/heads/cms')).toBe('');
    expect(newsroom.git('status', '--porcelain')).toBe('');
    expect(await (await fetch(`${newsroom.url}/news/rich-story/`)).text()).toContain('Ben corrects the headline of it');
    expect(newsroom.git('show', `main:${FILE}`)).toContain('Anna writes this standfirst');
    // Decap lets the refusal of a save go by as a rejection of its own, which Ben’s page reports.
    expect([...anna.complaints, ...eve.complaints]).toEqual([]);
  });
});
