import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { drawnPicture } from '../support/drawnPicture.ts';
import { launchChromium } from '../support/chromium.ts';

describe('what stories refer to is edited as stories are', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;
  let pictures: string;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(), launchChromium()]);
    desk = await AuthorsDesk.open(browser, newsroom.url);
    pictures = mkdtempSync(join(tmpdir(), 'pictures-'));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(pictures, { recursive: true, force: true });
  });

  const published = (path: string) => newsroom.git('show', `HEAD:content/${path}`);
  const drafted = (kind: string, slug: string) =>
    newsroom.git('show', `refs/heads/cms/${kind}/${slug}:content/${kind}/${slug}.yaml`);
  const page = async (address: string) => (await fetch(newsroom.url + address)).text();

  test('an organisation and its desk', async () => {
    await desk.newEntry('organisations', 'Name');
    await desk.fill('Name', 'Harbour Police of Lisbon');
    await desk.fill('Short name', 'HPL');
    await desk.choose('Kind', 'Police or investigators');
    await desk.choose('Country', 'Portugal');
    await desk.fill('Website', 'https://police.example.org/');
    await desk.fill('Description', 'The police of the port.');
    expect(await desk.publish()).toBe('Entry published');
    expect(published('organisations/harbour-police-of-lisbon.yaml')).toBe(
      [
        'name: Harbour Police of Lisbon',
        'shortName: HPL',
        'kind: police',
        'country: PT',
        'website: https://police.example.org/',
        'description: The police of the port.',
      ].join('\n'),
    );

    await desk.newEntry('people', 'Name');
    await desk.fill('Name', 'Harbour press desk');
    await desk.choose('Person or desk', 'Desk of an organisation');
    await desk.find('Organisation', 'Harbour Police of Lisbon');
    await desk.fill('Short biography', 'The press desk of the police of the port.');
    expect(await desk.publish()).toBe('Entry published');
    expect(published('people/harbour-press-desk.yaml')).toContain('organisation: harbour-police-of-lisbon');
  });

  test('a new desk gets a portrait, and it lies beside its record', async () => {
    await desk.newEntry('people', 'Name');
    await desk.fill('Name', 'Harbour photo desk');
    await desk.choose('Person or desk', 'Desk of an organisation');
    await desk.find('Organisation', 'Chain of Custody');
    await desk.fill('Short biography', 'The photo desk of the police of the port.');
    await desk.choosePicture(await drawnPicture(pictures, 'Desk.PNG', '#204060'));
    await desk.page.getByLabel(/^Description for people who cannot see/i).fill('A drawing of a desk');
    const preview = desk.page.frameLocator('.preview-page iframe').locator('img.portrait');
    await preview.waitFor();
    expect(await preview.evaluate((image: HTMLImageElement) => [image.alt, image.width, image.height])).toEqual([
      'A drawing of a desk',
      112,
      112,
    ]);
    expect(await desk.publish()).toBe('Entry published');
    expect(newsroom.git('show', '--name-status', '--format=', '--first-parent').split('\n')).toEqual([
      'A\tcontent/people/harbour-photo-desk.yaml',
      expect.stringMatching(/^A\tcontent\/people\/harbour-photo-desk\/desk\.\w+$/),
    ]);
    // Opened anew, it is there.
    await desk.openEntry('organisations', 'europol', 'Name');
    await desk.openEntry('people', 'harbour-photo-desk', 'Name');
    const thumb = desk.page.locator('.picture-field .picture-thumb');
    await expect.poll(() => thumb.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test('a topic and a section, as drafts', async () => {
    await desk.newEntry('topics', 'Name');
    await desk.fill('Name', 'Ports & harbours');
    await desk.fill('Description', 'Seizures and arrests in ports of the sea.');
    expect(await desk.save()).toBe('Entry saved');
    expect(drafted('topics', 'ports-harbours')).toBe(
      'name: Ports & harbours\ndescription: Seizures and arrests in ports of the sea.',
    );
    await desk.newEntry('sections', 'Name');
    await desk.fill('Name', 'Ports');
    await desk.fill('Description', 'News from the ports of the sea, in a section of its own.');
    await desk.fill('Place in the navigation', '7');
    expect(await desk.save()).toBe('Entry saved');
    expect(drafted('sections', 'ports')).toMatch(/^name: Ports\n[^]*\norder: 7$/);
  });

  test('a standing page and the site’s settings', async () => {
    await desk.openEntry('pages', 'about/index', 'Title');
    await desk.fill('Title', 'About this newsroom');
    expect(await desk.publish()).toBe('Entry published');
    expect(newsroom.git('show', '--numstat', '--format=', '--first-parent')).toBe(
      '1\t1\tcontent/pages/about/index.mdx',
    );
    expect(await page('/about/')).toContain('About this newsroom');

    await desk.openEntry('site', 'site', 'Name');
    await desk.fill('Tagline', 'News from the chain, with its sources');
    expect(await desk.publish()).toBe('Entry published');
    expect(newsroom.git('show', '--numstat', '--format=', '--first-parent')).toBe('1\t1\tcontent/site.yaml');
    expect(await page('/')).toContain('News from the chain, with its sources');
  });

  test('nothing went wrong on the page of the CMS', () => {
    expect(desk.complaints).toEqual([]);
  });
});
