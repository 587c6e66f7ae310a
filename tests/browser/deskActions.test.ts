import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DeskPage } from '../support/deskPage.ts';
import { DRAFT, plantWork, READY, SPARE } from '../support/plantWork.ts';

describe('what authors do on the desk', () => {
  let desk: DeskPage;

  beforeAll(async () => {
    desk = await DeskPage.open(plantWork);
  });
  beforeEach(async () => {
    await desk.page.setViewportSize({ width: 1280, height: 900 });
    desk.loaded.length = 0;
  });
  afterAll(() => desk.close());

  test('with the keyboard alone: to the board, a draft to review, and its card keeps the focus', async () => {
    await desk.go('#/');
    await desk.page.getByRole('link', { name: DRAFT }).waitFor();
    await desk.tabTo('Workflow');
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForFunction(() => document.activeElement?.textContent === 'Workflow');
    const column = desk.page.getByRole('region', { name: /^In review/ });
    await desk.page
      .getByRole('region', { name: /^Draft/ })
      .getByRole('link', { name: DRAFT })
      .waitFor();
    await desk.tabTo(`Send to review “${DRAFT}”`);
    await desk.page.keyboard.press('Enter');
    await column.getByRole('link', { name: DRAFT }).waitFor();
    expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe(DRAFT);
    expect(await desk.page.getByRole('status').filter({ hasText: 'is in review.' }).textContent()).toContain(DRAFT);
    expect(
      desk.newsroom.git(
        'log',
        '-1',
        '--format=%(trailers:key=Newsroom-Status,valueonly)',
        'cms/articles/first-witness',
      ),
    ).toBe('pending_review');
  });

  test('on a telephone: publishes what is ready, after asking', async () => {
    await desk.page.setViewportSize({ width: 390, height: 844 });
    await desk.go('#/workflow');
    const head = desk.newsroom.git('rev-parse', 'HEAD');
    const publish = desk.page.getByRole('button', { name: `Publish… “${READY}”` });
    await publish.click();
    await desk.page
      .getByRole('dialog', { name: `Publish “${READY}”?` })
      .getByRole('button', { name: 'Cancel' })
      .click();
    expect(desk.newsroom.git('rev-parse', 'HEAD')).toBe(head);
    await publish.click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await publish.waitFor({ state: 'detached' });
    expect(desk.newsroom.git('show', '--name-only', '--format=', 'HEAD')).toBe(
      'content/articles/seized-market/index.mdx',
    );
  });

  test('a draft is deleted after asking, and what the newsroom refuses is said in words', async () => {
    await desk.go('#/collections/articles?q=spare');
    await desk.page.getByText(`More about “${SPARE}”`).locator('..').click();
    await desk.page.getByRole('button', { name: 'Delete the draft…' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Delete the draft' }).click();
    await desk.page.getByText('None of the articles matches').waitFor();
    await desk.page.getByRole('link', { name: 'Restore it under “Deleted drafts”' }).waitFor();
    expect(desk.newsroom.git('branch', '--list', 'cms/articles/spare')).toBe('');
    await desk.go('#/collections/articles?q=witness');
    await desk.page.getByText(`More about “${DRAFT}”`).locator('..').click();
    await desk.page.getByRole('button', { name: 'Delete the draft…' }).click();
    desk.newsroom.git('update-ref', '-d', 'refs/heads/cms/articles/first-witness');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Delete the draft' }).click();
    await desk.page.getByRole('alert').getByText('There is no draft of this entry any more').waitFor();
    await desk.page.getByText('None of the articles matches').waitFor();
  });

  test('what was deleted is found again, and restored', async () => {
    await desk.go('#/');
    await desk.page.getByRole('link', { name: 'Deleted drafts', exact: true }).click();
    await desk.page.waitForFunction(() => document.activeElement?.textContent === 'Deleted drafts');
    const line = desk.page.getByRole('listitem').filter({ has: desk.page.getByRole('heading', { name: SPARE }) });
    await line.getByText('Article · deleted by Test Author').waitFor();
    for (const width of [1280, 390]) {
      await desk.page.setViewportSize({ width, height: 844 });
      expect(await desk.findings()).toEqual([]);
    }
    await line.getByRole('button', { name: 'Restore' }).click();
    await desk.page.getByText(`“${SPARE}” is a draft again.`).waitFor();
    expect(await desk.findings()).toEqual([]);
    await line.waitFor({ state: 'detached' });
    expect(desk.newsroom.git('branch', '--list', 'cms/articles/spare')).toContain('cms/articles/spare');
    await desk.page.getByRole('link', { name: 'Open it' }).click();
    const headline = desk.headline();
    await headline.waitFor();
    expect(await headline.inputValue()).toBe(SPARE);
  });

  test('an author who is no editor is offered review, and neither “ready” nor publishing, in the editor and on the desk', async () => {
    const settings = join(desk.newsroom.folder, 'content/site.yaml');
    appendFileSync(settings, '\nroles:\n  - email: eve@example.org\n    role: editor\n');
    desk.newsroom.git('commit', '--quiet', '--message', 'Eve is the editor', settings);
    await desk.go('#/collections/articles/entries/spare/index');
    await desk.page.getByRole('button', { name: 'Status: Draft' }).click();
    await desk.page.getByRole('menuitem', { name: 'In review' }).waitFor();
    expect(await desk.page.getByRole('menuitem').allTextContents()).toEqual(['Draft', 'In review']);
    expect(await desk.page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
    await desk.go('#/workflow');
    await desk.page.getByRole('region', { name: /^Ready/ }).waitFor();
    expect(await desk.page.getByRole('button', { name: /^(?:Publish|Mark as ready)/ }).count()).toBe(0);
    desk.newsroom.git('reset', '--quiet', '--hard', 'HEAD^');
  });
});
