import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { plantRichStory } from '../support/plantStory.ts';

const RICH = 'rich-story';
const FILE = `content/articles/${RICH}/index.mdx`;

describe('an author edits a story', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let authors: BrowserContext;
  let desk: AuthorsDesk;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(plantRichStory), launchChromium()]);
    authors = await browser.newContext();
    desk = await AuthorsDesk.open(authors, newsroom.url);
    await open(desk);
  });
  afterAll(() => browser.close());

  const open = (tab: AuthorsDesk) => tab.openEntry('articles', `${RICH}/index`, 'Headline');
  const changedWords = () =>
    newsroom
      .git('show', '--format=', '--word-diff=porcelain', '--unified=0', 'HEAD')
      .split('\n')
      .filter((line) => /^[+-](?![+-]{2})/.test(line));

  test('one word changed in a rich story changes one word of its file', async () => {
    const word = desk.body().getByText('obvious appeal', { exact: false }).first();
    await word.waitFor();
    await desk.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('obvious appeal') ?? -1;
        if (at < 0 || !node.parentElement?.closest('[contenteditable=true]')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 'obvious'.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        node.parentElement.scrollIntoView();
      }
    });
    // The editor follows the browser's selection a moment later.
    await desk.page.waitForTimeout(300);
    await desk.page.keyboard.type('plain');
    await desk.body().getByText('plain appeal', { exact: false }).first().waitFor();
    expect(await desk.publish()).toBe('Entry published');
    expect(newsroom.git('show', '--name-only', '--format=')).toBe(FILE);
    expect(changedWords()).toEqual(['-obvious', '+plain']);
  });

  test('a changed field changes its line and nothing else', async () => {
    await desk.fill('Headline', 'A rich story has another headline now');
    expect(await desk.publish()).toBe('Entry published');
    expect(newsroom.git('show', '--numstat', '--format=')).toBe(`1\t1\t${FILE}`);
    expect(newsroom.git('log', '-1', '--format=%s')).toBe('Change article: A rich story has another headline now');
  });

  test('of two tabs on one story the later save is refused, says who was first, and keeps every word', async () => {
    const second = await AuthorsDesk.open(authors, newsroom.url);
    await open(second);
    await desk.fill('Standfirst', 'The first tab writes this standfirst, which is long enough.');
    await second.fill('Standfirst', 'The second tab writes another standfirst, just as long.');
    expect(await desk.publish()).toBe('Entry published');
    const answer = await second.publish();
    expect(answer).toContain('Test Author saved this entry while you were editing');
    expect(answer).toContain('Your text stays here');
    expect(await second.field('Standfirst').inputValue()).toBe(
      'The second tab writes another standfirst, just as long.',
    );
    expect(newsroom.git('show', `HEAD:${FILE}`)).toContain('The first tab writes this standfirst');
    expect(newsroom.git('status', '--porcelain')).toBe('');

    // The author takes the new version and puts the change into it: now it goes through.
    // Leaves the page, and does not take the refused version from the browser's backup.
    second.page.on('dialog', (dialog) => void dialog.accept());
    await second.page.reload();
    await second.page.getByRole('button', { name: 'Put away' }).click();
    expect(await second.field('Standfirst').inputValue()).toContain('The first tab writes');
    await second.fill('Standfirst', 'The second tab writes another standfirst, just as long.');
    expect(await second.publish()).toBe('Entry published');
    await second.page.close();
    // The first tab has the version that the second has replaced.
    await desk.page.reload();
    await desk.field('Headline').waitFor();
  });

  test('the same tab may save again and again', async () => {
    for (const round of ['one', 'two', 'three']) {
      // Decap reads the published story anew.
      await desk.page.waitForLoadState('networkidle');
      await desk.fill('Standfirst', `Round ${round} of a standfirst that is long enough to be saved.`);
      await desk.page.getByText('Not saved: kept in this browser', { exact: false }).waitFor();
      expect(await desk.publish()).toBe('Entry published');
    }
    expect(newsroom.git('show', `HEAD:${FILE}`)).toContain('Round three of a standfirst');
  });

  test('a copy is a new story with the same words, which stay in its form', async () => {
    const copyist = await AuthorsDesk.open(authors, newsroom.url);
    await copyist.openEntry('articles', `${RICH}/index`, 'Headline');
    const headline = await copyist.field('Headline').inputValue();
    await copyist.page.getByRole('button', { name: 'Published', exact: true }).click();
    await copyist.page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await copyist.page.waitForURL(({ hash }) => hash.endsWith('/new'));
    await copyist.page.getByRole('region', { name: 'Your text' }).getByText('kept in this browser').waitFor();
    // Everything that Decap still begins by itself has come by then.
    await copyist.page.waitForLoadState('networkidle');
    expect(await copyist.field('Headline').inputValue()).toBe(headline);
    await copyist.fill('Headline', 'A copy of the rich story');
    expect(await copyist.save()).toBe('Entry saved');
    const slug = 'a-copy-of-the-rich-story';
    const copy = newsroom.git('show', `cms/articles/${slug}:content/articles/${slug}/index.mdx`);
    const original = newsroom.git('show', `HEAD:${FILE}`);
    const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n', 4)).trim();
    const idOf = (text: string) => /^id: .*$/m.exec(text)?.[0];
    expect(bodyOf(copy)).toBe(bodyOf(original));
    expect(idOf(copy)).toMatch(/^id: urn:uuid:/);
    expect(idOf(copy)).not.toBe(idOf(original));
    expect(copy).not.toMatch(/^(?:published|updated|corrections|formerSlugs):/m);
    // A tab behind another one is slow.
    await copyist.page.close();
  });

  test('what would not build is refused in words, and the text stays', async () => {
    const before = newsroom.git('rev-parse', 'HEAD');
    await desk.addCard('Quotation');
    await desk.page.getByLabel('Who said it').locator('visible=true').last().fill('An officer');
    await desk.page.getByLabel('Source', { exact: true }).locator('visible=true').last().fill('no-such-source');
    const words = desk.page.getByLabel('Text', { exact: true }).locator('visible=true').last();
    await words.fill('This has no source.');
    const answer = await desk.publish();
    expect(answer).toContain('No source of this story has the short name “no-such-source”');
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(before);
    expect(await words.inputValue()).toBe('This has no source.');
  });
});
