import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DeskPage } from '../support/deskPage.ts';
import { DRAFT, plantWork, READY, RICH } from '../support/plantWork.ts';

describe('the desk', () => {
  let desk: DeskPage;

  beforeAll(async () => {
    desk = await DeskPage.open(plantWork);
  });
  beforeEach(async () => {
    await desk.page.setViewportSize({ width: 1280, height: 900 });
    desk.loaded.length = 0;
  });
  afterAll(() => desk.close());

  const count = () => desk.page.locator('.desk-count');

  test('begins with what there is to do, and does not load the editor for it', async () => {
    await desk.go('#/');
    const mine = desk.page.getByRole('region', { name: /^Your drafts/ });
    await mine.getByRole('link', { name: DRAFT }).waitFor();
    expect(
      await desk.page
        .getByRole('region', { name: /^Ready to publish/ })
        .getByRole('link')
        .allTextContents(),
    ).toContain(READY);
    expect(await desk.page.title()).toBe('Desk – Newsroom');
    // Decap’s bundle may be fetched for later by now; what it costs is to run it.
    expect(desk.loaded.filter((path) => path.startsWith('/admin/parts/boot'))).toEqual([]);
    expect(await desk.page.evaluate(() => 'CMS' in window)).toBe(false);
  });

  test('finds entries by words and filters, counts them, and keeps both for “back”', async () => {
    await desk.go('#/collections/articles');
    await desk.rows().first().waitFor();
    const all = Number(/^\d+/.exec((await count().textContent()) ?? '')?.[0]);
    await desk.page.getByRole('searchbox', { name: 'Search articles' }).fill('WITNESS');
    expect(await desk.rows().count()).toBe(1);
    expect(await count().textContent()).toBe(`1 of ${all} articles`);
    await desk.page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await count().textContent()).toBe(`${all} articles`);

    await desk.page.getByLabel('Status').selectOption({ label: 'Ready (1)' });
    expect(await desk.rows().getByRole('link').allTextContents()).toEqual([READY]);
    await desk.page.getByLabel('Status').selectOption('');
    await desk.page.getByLabel('Section').selectOption('courts');
    await desk.page.getByLabel('Year').selectOption({ index: 1 });
    const inCourts = await desk.rows().count();
    expect(desk.page.url()).toMatch(/\?section=courts&year=\d{4}$/);
    await desk.page.goBack();
    expect(desk.page.url()).toMatch(/\?section=courts$/);
    expect(await desk.rows().count()).toBeGreaterThanOrEqual(inCourts);
    expect(await desk.page.getByLabel('Year').inputValue()).toBe('');
    // Words of a standfirst, which the list does not show.
    await desk.page.getByRole('button', { name: 'Clear filters' }).click();
    await desk.page.getByRole('searchbox').fill('quotes, figures, tables and notes');
    const rich = desk.page.getByRole('row').filter({ has: desk.page.getByRole('link', { name: RICH }) });
    expect(await rich.locator('td.status').textContent()).toMatch(/^LiveTest Author, /);
    await desk.page.getByRole('searchbox').fill('no such words anywhere');
    await desk.page.getByText('None of the articles matches').waitFor();
  });

  test('is shown at once from this browser’s memory when the newsroom is slow', async () => {
    await desk.page.route('**/admin/api/v1', async (route) => {
      if (route.request().postData()?.includes('"list"')) await new Promise(() => {});
      else await route.continue();
    });
    await desk.go('#/collections/articles');
    await desk.rows().first().waitFor();
    await desk.page.unroute('**/admin/api/v1');
  });

  test('has no accessibility problem, wide and narrow, by day and by night', async () => {
    for (const address of ['#/', '#/collections/articles', '#/collections/people', '#/workflow'])
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await desk.page.setViewportSize({ width, height: 844 });
        await desk.page.emulateMedia({ colorScheme });
        await desk.go(address);
        await desk.page.locator('.desk-line, .desk-table, .desk-card').first().waitFor();
        expect([address, width, ...(await desk.findings())]).toEqual([address, width]);
      }
    await desk.page.emulateMedia({ colorScheme: 'light' });
  });
});
