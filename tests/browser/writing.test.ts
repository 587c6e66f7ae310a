import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { plantRichStory } from '../support/plantStory.ts';

const LINE = 'O, and a line';

describe('an author writes', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;
  let page: Page;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(plantRichStory), launchChromium()]);
    desk = await AuthorsDesk.open(browser, newsroom.url);
    ({ page } = desk);
    await desk.openEntry('articles', 'rich-story/index', 'Headline');
    await desk.body().getByText(LINE).waitFor();
  });
  afterAll(() => browser.close());

  /** The text as it would be saved now. */
  const written = () =>
    page.evaluate(() => String(window.decapStore?.getState().entryDraft.getIn(['entry', 'data', 'body'])));
  const becomes = (words: string) => expect.poll(written, { timeout: 15_000 }).toContain(words);
  const dialog = () => page.getByRole('dialog');
  /**
   * Puts the caret at an end of a block. The editor takes a click in a tenth of a second late, and then puts the
   * caret back to it: so the key is pressed until the caret stays.
   */
  const caretAt = async (words: string, key: 'Home' | 'End') => {
    await desk.body().getByText(words).click();
    for (let stays = 0; stays < 2;) {
      if (stays === 0) await page.keyboard.press(key);
      await page.waitForTimeout(150);
      stays = (await page.evaluate(isCaretAt, key)) ? stays + 1 : 0;
    }
  };
  /** An empty paragraph above the line. */
  const emptyParagraph = async () => {
    await caretAt(LINE, 'Home');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(200);
  };

  test('inserts a table by “/” and fills it, with the keyboard alone', async () => {
    await emptyParagraph();
    await page.keyboard.type('/');
    await dialog().waitFor();
    await page.keyboard.type('tabl');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Head of column 1');
    for (const word of ['Year', 'Sum', 'Court']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('2023 | 2024');
    // The story has a table already, further up.
    await page.getByLabel('Row 2, column 3').last().focus();
    await page.getByRole('button', { name: 'Delete column' }).last().press('Enter');
    await page.getByLabel('Row 2, column 2').last().fill('$4bn');
    await becomes('| Year | Sum |\n| --- | --- |\n| 2023 \\| 2024 |  |\n|  | $4bn |\n\n');
  });

  test('keeps “/” and what follows as words when the menu is left', async () => {
    await emptyParagraph();
    await page.keyboard.type('/');
    await dialog().waitFor();
    await page.keyboard.type('or');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await becomes('\n\n/or\n\n');
  });

  test('sets a footnote from the button, and changes its words from its mark', async () => {
    await caretAt('/or', 'End');
    await page.getByRole('button', { name: 'Add Component' }).click();
    await dialog()
      .getByRole('option', { name: /^Footnote/ })
      .click();
    await page.getByLabel('Words of the footnote').fill('What the note says.');
    await page.getByRole('button', { name: 'Insert footnote' }).click();
    await becomes('/or[^2]\n\n');
    await becomes('\n[^2]: What the note says.');
    await page.getByRole('button', { name: 'Footnote 2: change' }).click();
    await page.getByLabel('Words of the footnote').fill('Other words.');
    await page.getByRole('button', { name: 'Change footnote' }).click();
    await becomes('\n[^2]: Other words.');
  });

  test('links to a story of the site by words of its title, and goes on behind the link', async () => {
    await caretAt('A quotation of Markdown', 'End');
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+k');
    await dialog().waitFor();
    await page.keyboard.type('helix pleads');
    await dialog().getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    await becomes(
      '[Operator of the bitcoin mixer Helix pleads guilty](/news/helix-bitcoin-mixer-operator-pleads-guilty/)',
    );
    await page.waitForFunction(() => document.activeElement?.matches('[data-slate-editor]'));
    await page.keyboard.type(' behind');
    await becomes('pleads-guilty/) behind');
  });

  test('marks a source by its title', async () => {
    await caretAt('behind', 'End');
    await page.getByRole('button', { name: 'Add Component' }).click();
    await dialog()
      .getByRole('option', { name: /^Source mark/ })
      .click();
    await dialog().getByLabel('A release').check();
    await page.getByRole('button', { name: 'Insert mark' }).click();
    await becomes('behind<Source name="release" />');
  });

  test('labels a claim by who stands behind it, and takes another label from the mark', async () => {
    await caretAt('behind', 'End');
    await page.getByRole('button', { name: 'Add Component' }).click();
    await dialog()
      .getByRole('option', { name: /^Claim label/ })
      .click();
    await dialog().getByLabel('Charged').check();
    await page.getByRole('button', { name: 'Insert label' }).click();
    await becomes('<Claim kind="charged" />');
    await page.getByRole('button', { name: 'Claim label Charged: change' }).click();
    await dialog().getByLabel('Admitted').check();
    await page.getByRole('button', { name: 'Change label' }).click();
    await becomes('<Claim kind="admitted" />');
  });

  test('marks a term of the glossary, found by its words, and takes it back to its words', async () => {
    await caretAt('/or', 'End');
    await page.getByRole('button', { name: 'Add Component' }).click();
    await dialog()
      .getByRole('option', { name: /^Glossary term/ })
      .click();
    await dialog().getByLabel('Term', { exact: true }).fill('mixer');
    await dialog()
      .getByRole('option', { name: /^mixer/ })
      .click();
    await dialog().getByLabel('Words in the story').fill('mixers');
    await page.getByRole('button', { name: 'Mark term' }).click();
    await becomes('<Term name="mixer">mixers</Term>');
    await page.getByRole('button', { name: 'Glossary term mixers: change' }).click();
    await page.getByRole('button', { name: 'Only the words' }).click();
    await expect.poll(written, { timeout: 15_000 }).not.toContain('<Term');
    await becomes('mixers');
  });

  test('pastes what a page or document has, cleaned', async () => {
    await caretAt('/or', 'Home');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<style>p{}</style><h1>Pasted title</h1><p class="MsoNormal">Some <b>bold</b> and <a href="https://www.google.com/url?q=https://www.justice.gov/a">a link</a><img src="https://t.example.org/x.png"></p>' +
          '<ul><li>One</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
      );
      data.setData('text/plain', 'not this');
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await becomes(
      '## Pasted title\n\nSome **bold** and [a link](https://www.justice.gov/a)\n\n- One\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
    );
  });

  test('loses no letter that is typed while a card is selected', async () => {
    const card = desk.body().getByText('Figure that matters', { exact: true }).first();
    await card.click();
    await page.locator('[data-slate-editor]').last().focus();
    await page.waitForTimeout(200);
    await page.keyboard.type('Typed behind a card.');
    await becomes('\n\nTyped behind a card.\n\n');
  });

  test('and saves all of it as a story that builds', async () => {
    const text = await written();
    expect(await desk.publish()).toBe('Entry published');
    expect(newsroom.git('show', 'HEAD:content/articles/rich-story/index.mdx')).toContain(text.trim());
    expect(desk.complaints).toEqual([]);
  });
});

/** Whether nothing of its block stands between the caret and that end. Runs in the page. */
function isCaretAt(key: 'Home' | 'End'): boolean {
  const selection = getSelection();
  const block = selection?.anchorNode?.parentElement?.closest('p, li, h2, h3, h4');
  if (!selection || !block) return false;
  const rest = selection.getRangeAt(0).cloneRange();
  if (key === 'Home') rest.setStart(block, 0);
  else rest.setEnd(block, block.childNodes.length);
  return rest.toString().replace(/[\s\ufeff]/g, '') === '';
}
