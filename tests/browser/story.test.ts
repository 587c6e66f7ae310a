import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeStory } from '../build/storyFile.ts';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';

const WAITING = 'court-waits-for-its-time';
const LIVE = 'exchange-counts-its-coins';
const HEADLINE = 'Exchange counts its coins';

describe('what becomes of a story once it is written', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  /** An author in Japan who works for a newsroom in London. */
  let author: BrowserContext;
  let desk: AuthorsDesk;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([
      borrowNewsroom(async ({ folder, git }) => {
        const settings = join(folder, 'content/site.yaml');
        writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^timeZone: .*$/m, 'timeZone: Europe/London'));
        await writeStory(folder, {
          slug: WAITING,
          fields: {
            id: 'urn:uuid:d3a0f7b2-8888-4c5e-9a01-0000000000a1',
            headline: 'Court waits for its time',
            published: '2031-01-15T09:00:00Z',
          },
          body: 'The court waits.',
        });
        await writeStory(folder, {
          slug: LIVE,
          fields: {
            id: 'urn:uuid:d3a0f7b2-8888-4c5e-9a01-0000000000a2',
            headline: HEADLINE,
            published: '2024-01-15T09:00:00Z',
            leadPicture: { file: 'coins.png', alt: 'A plain field.' },
          },
          body: 'The exchange counts.',
          pictures: { 'coins.png': '#123456' },
        });
        git('add', '--all');
        git('commit', '--quiet', '--message', 'Two stories');
      }),
      launchChromium(),
    ]);
    author = await browser.newContext({ timezoneId: 'Asia/Tokyo' });
    desk = await AuthorsDesk.open(author, newsroom.url);
    desk.page.setDefaultTimeout(60_000);
  });
  afterAll(() => browser.close());

  const at = (address: string) => fetch(newsroom.url + address, { redirect: 'manual' });
  const textAt = async (address: string) => (await at(address)).text();
  const file = (slug: string) => newsroom.git('show', `HEAD:content/articles/${slug}/index.mdx`);
  const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
  const dialog = () => desk.page.getByRole('dialog');
  /** Opens a story from the list, and waits until its form is there and not the one before. */
  const open = async (slug: string, headline: string) => {
    await desk.page.goto(`${newsroom.url}/admin/#/collections/articles`);
    await desk.page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
    await desk.openEntry('articles', `${slug}/index`, 'Headline');
    await expect.poll(() => desk.field('Headline').inputValue(), { timeout: 60_000 }).toBe(headline);
  };
  /** Opens a dialog of the menu “This story” with the keyboard. */
  const choose = async (words: string) => {
    await button('This story').press('Enter');
    await button(words).press('Enter');
    await dialog().waitFor();
  };
  const outcome = (words: string) => desk.page.getByRole('status').getByText(words).waitFor();

  test('its time is the newsroom’s, and nobody sees it before', async () => {
    await open(WAITING, 'Court waits for its time');
    expect(await desk.field('Published').inputValue()).toBe('2031-01-15');
    await desk.field('Published').fill('2031-07-01');
    await desk.page.getByLabel('Published: time').fill('08:30');
    await desk.page.getByText('(Tue 1 Jul 2031, 08:30 London)').waitFor();
    expect(await desk.page.getByText(/^Goes out in [\d,]+ days/).isVisible()).toBe(true);
    expect(await desk.publish()).toBe('Entry published');
    expect(newsroom.git('show', '--format=', '--unified=0', 'HEAD').split('\n').slice(-2)).toEqual([
      '-published: 2031-01-15T09:00:00Z',
      '+published: 2031-07-01T08:30:00+01:00',
    ]);
    expect((await at(`/news/${WAITING}/`)).status).toBe(404);
    for (const list of ['/', '/rss.xml', '/sitemap.xml', '/archive/'])
      expect(await textAt(list), list).not.toContain(WAITING);
  });

  test('“Now” puts it on the site', async () => {
    await button('Published: now').click();
    await desk.page.getByText(/^Dated /).waitFor();
    expect(await desk.publish()).toBe('Entry published');
    // The dev server hears of the new file a moment later.
    await expect.poll(async () => (await at(`/news/${WAITING}/`)).status, { timeout: 30_000 }).toBe(200);
    expect(await textAt('/rss.xml')).toContain(WAITING);
  });

  test('a correction says what and why on its page, and reaches subscribers', async () => {
    await open(LIVE, HEADLINE);
    await choose('Correct…');
    await dialog().getByLabel('What changed').fill('We wrote 3,120 coins. There were 3,012.');
    await button('Publish the correction').click();
    await dialog().getByRole('alert').getByText('Fill in both fields').waitFor();
    expect(await dialog().getByLabel('What changed').inputValue()).toContain('There were 3,012.');
    await dialog().getByLabel('Why').fill('Two digits changed places.');
    await button('Publish the correction').click();
    await outcome('The correction is published.');
    expect(newsroom.git('log', '-1', '--format=%an: %s')).toBe(`Test Author: Correct article: ${HEADLINE}`);
    expect(file(LIVE)).toMatch(/^updated: \d{4}-/m);
    await expect.poll(() => textAt(`/news/${LIVE}/`), { timeout: 30_000 }).toContain('Two digits changed places.');
    const [, updated] = /^updated: (.+)$/m.exec(file(LIVE)) ?? [];
    expect(await textAt('/sections/enforcement/rss.xml')).toContain(new Date(updated ?? '').toISOString().slice(0, 19));
  });

  test('a new address keeps the old one, and Esc changes nothing', async () => {
    await open(LIVE, HEADLINE);
    const head = newsroom.git('rev-parse', 'HEAD');
    await choose('Change address…');
    await desk.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe('This story');
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(head);
    await choose('Change address…');
    await desk.page.getByLabel('New name in the address').fill(WAITING);
    await button('Change the address').click();
    await dialog().getByRole('alert').getByText('There is a story at').waitFor();
    await desk.page.getByLabel('New name in the address').fill('exchange-counts-again');
    await desk.page.keyboard.press('Enter');
    await outcome('The story is at /news/exchange-counts-again/ now.');
    await desk.field('Headline').waitFor();
    expect(desk.page.url()).toContain('/entries/exchange-counts-again/index');
    expect(file('exchange-counts-again')).toContain(`formerSlugs: [${LIVE}]`);
    await expect
      .poll(() => textAt('/news/exchange-counts-again/'), { timeout: 30_000 })
      .toContain('alt="A plain field."');
    expect(await textAt(`/news/${LIVE}/`)).toContain('/news/exchange-counts-again/');
  });

  test('who would delete it is offered a retraction, which takes it from every list', async () => {
    await choose('Delete…');
    await dialog().getByText('Readers have this story').first().waitFor();
    await button('Retract…').click();
    await dialog().getByLabel('What was wrong').fill('There were no coins.');
    await dialog().getByLabel('Why').fill('The exchange had shown us a drawing.');
    await button('Retract the story').click();
    await outcome('The story is retracted.');
    await expect
      .poll(() => textAt('/news/exchange-counts-again/'), { timeout: 30_000 })
      .toContain('The exchange had shown us a drawing.');
    expect(await textAt('/news/exchange-counts-again/')).not.toContain('The exchange counts.');
    for (const list of ['/', '/sitemap.xml', '/sections/enforcement/'])
      expect(await textAt(list), list).not.toContain('exchange-counts-again');
    // Whoever follows by feed gets the notice in place of the story.
    expect(await textAt('/rss.xml')).toContain('<title>Retracted: ');
    expect(await textAt('/rss.xml')).not.toContain('The exchange counts.');
    expect(newsroom.git('status', '--porcelain')).toBe('');
    expect(desk.complaints).toEqual([]);
  });

  test('what is not saved is never lost to an action', async () => {
    await open(WAITING, 'Court waits for its time');
    await desk.fill('Standfirst', 'A standfirst that nobody has saved yet, and that stays where it is.');
    await choose('Mark an update…');
    await dialog().getByText('Save them, then try again').waitFor();
    await button('Cancel').click();
    expect(await desk.field('Standfirst').inputValue()).toContain('that stays where it is');
  });
});
