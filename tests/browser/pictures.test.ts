import { execFileSync } from 'node:child_process';
import type { Browser, Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { placedPhoto } from '../support/placedPhoto.ts';
import { plantRichStory } from '../support/plantStory.ts';
import { tinyPicture } from '../support/tinyPicture.ts';

const FOLDER = 'content/articles/rich-story';

describe('an author puts pictures into a story that has some', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;
  let photo: Buffer;
  let wide: Buffer;

  beforeAll(async () => {
    [newsroom, browser, photo, wide] = await Promise.all([
      borrowNewsroom(plantRichStory),
      launchChromium(),
      placedPhoto(1800, 3600),
      tinyPicture('png', 12_001, 1),
    ]);
    desk = await AuthorsDesk.open(browser, newsroom.url);
    await desk.openEntry('articles', 'rich-story/index', 'Headline');
  });
  afterAll(() => browser.close());

  const lead = () => desk.page.locator('.picture-field[data-field=file]');
  const choose = (field: Locator, name: string, buffer: Buffer) =>
    field.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/any', buffer });
  const committed = (path: string) => execFileSync('git', ['show', `HEAD:${path}`], { cwd: newsroom.folder });

  test.for<[name: string, word: string, bytes: () => Buffer]>([
    ['cut.jpg', 'is damaged or cut short', () => photo.subarray(0, photo.length / 2)],
    ['map.png', 'is an SVG drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['wide.png', 'is too large: 12001 by 1 pixels', () => wide],
  ])('%s is refused in words, and the picture that was there stays', async ([name, word, bytes]) => {
    await choose(lead(), name, bytes());
    const answer = lead().getByRole('alert').getByText(`“${name}” ${word}`);
    await answer.waitFor();
    expect(await answer.textContent()).toContain('Nothing was changed.');
    expect(await lead().locator('strong').textContent()).toBe('lead.png');
  });

  test('pictures of one name get names of their own, and the spot is set by a click and by keys', async () => {
    await choose(lead(), 'Lead.JPG', photo);
    await lead().getByText('lead-2.webp', { exact: true }).waitFor();
    expect(await lead().locator('.picture-words').textContent()).toMatch(
      / → .*3200 × 1600 pixels \(was 3600 wide\), location removed/,
    );

    const spot = desk.page.locator('.spot-pane');
    await spot.scrollIntoViewIfNeeded();
    await spot.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    const { width, height } = (await spot.boundingBox())!;
    await spot.click({ position: { x: width * 0.3, y: height * 0.6 } });
    await desk.page.keyboard.press('Shift+ArrowRight');
    await desk.page.keyboard.press('ArrowUp');
    await expect.poll(() => desk.page.locator('.spot-field > p').last().textContent()).toMatch(/^40 .* 59 /);

    await desk.addCard('Picture with caption');
    const card = desk.pictureFields('empty').last();
    const box = await card.elementHandle();
    await choose(card, 'unused.png', await tinyPicture('png'));
    await box.waitForSelector('text=unused.png');
    const drawing = await sharp(await tinyPicture('png', 900, 500))
      .withExif({ IFD0: { Make: 'SecretCamera' } })
      .png({ palette: true })
      .toBuffer();
    // As a browser hands over what was copied.
    await box.evaluate(
      (element, bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'lead.png', { type: 'image/png' }));
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [...drawing],
    );
    await box.waitForSelector('text=lead-3.png');
    await box.waitForSelector('text=Still to do: describe this picture');
    const place = await box.evaluate((field) => [...document.querySelectorAll('.picture-field')].indexOf(field));
    await desk.page
      .getByLabel(/^Description for people/i)
      .nth(place)
      .fill('A drawing.');
    await box.waitForSelector('.picture-undescribed', { state: 'hidden' });
    expect(await desk.publish()).toMatch(/saved|published/i);
  });

  test('the commit holds the pictures that the text shows, and no other', () => {
    expect(newsroom.git('show', '--name-status', '--format=').split('\n')).toEqual([
      `M\t${FOLDER}/index.mdx`,
      `A\t${FOLDER}/lead-2.webp`,
      `A\t${FOLDER}/lead-3.png`,
    ]);
    const text = committed(`${FOLDER}/index.mdx`).toString();
    expect(text).toMatch(/file: lead-2\.webp/);
    expect(text).toMatch(/focalPoint: ?\{? ?\n? *x: 40,?\n? *y: 59/);
    expect(text).toContain('<Figure src="lead-3.png" alt="A drawing." />');
  });

  test('nothing in them tells more than the picture', async () => {
    for (const name of ['lead-2.webp', 'lead-3.png']) {
      const bytes = committed(`${FOLDER}/${name}`);
      const { exif, xmp, iptc, orientation, comments } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, orientation, comments }).toEqual({});
      expect(bytes.includes('Secret')).toBe(false);
    }
    // It is upright now, no longer only by a mark, and not wider than it need be.
    const { width, height } = await sharp(committed(`${FOLDER}/lead-2.webp`)).metadata();
    expect([width, height]).toEqual([3200, 1600]);
  });

  test('the same picture once more is no second file, and the spot can be taken back', async () => {
    await desk.openEntry('people', 'training-desk', 'Name');
    await desk.openEntry('articles', 'rich-story/index', 'Headline');
    await lead().getByRole('button', { name: 'Remove' }).click();
    await choose(lead(), 'again.jpg', photo);
    await lead().getByText('lead-2.webp', { exact: true }).waitFor();
    await desk.page.getByRole('button', { name: 'Use the middle' }).click();
    await desk.page.getByText('Not set: crops keep the middle.').waitFor();
    expect(await desk.publish()).toMatch(/saved|published/i);
    expect(newsroom.git('show', '--name-status', '--format=')).toBe(`M\t${FOLDER}/index.mdx`);
    expect(committed(`${FOLDER}/index.mdx`).toString()).not.toContain('focalPoint');
  });

  test('a picture that is pasted or dropped into the running text gets a card of its own, words beside it stay words', async () => {
    const cards = desk.pictureFields();
    const before = await cards.count();
    const drawing = [...(await tinyPicture('png', 640, 360))];
    const hand = async (event: 'paste' | 'drop', name: string, words: string) => {
      const paragraph = desk.page.locator('[data-slate-editor] p:not([data-slate-void] *)').first();
      await paragraph.click();
      await paragraph.evaluate(
        (element, [type, file, bytes, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], file, { type: 'image/png' }));
          if (text) data.setData('text/plain', text);
          const options = { bubbles: true, cancelable: true };
          element.dispatchEvent(
            type === 'paste'
              ? new ClipboardEvent('paste', { ...options, clipboardData: data })
              : new DragEvent('drop', { ...options, dataTransfer: data }),
          );
        },
        [event, name, drawing, words] as const,
      );
    };
    await hand('paste', 'pasted.png', '');
    await desk.page.getByText('pasted.png', { exact: true }).first().waitFor();
    expect(await cards.count()).toBe(before + 1);
    await hand('drop', 'dropped.png', '');
    // The same picture a second time is no second file.
    await expect.poll(() => desk.page.getByText('pasted.png', { exact: true }).count()).toBeGreaterThan(1);
    expect(await cards.count()).toBe(before + 2);
    await hand('paste', 'of-the-words.png', 'Words of a word processor.');
    await desk.body().getByText('Words of a word processor.').waitFor();
    expect(await cards.count()).toBe(before + 2);
  });
});
