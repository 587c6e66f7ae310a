import { toString } from 'hast-util-to-string';
import nodeIcal, { type VEvent } from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, pageAt, pages, tagged, wordsOf } from './pages.ts';
import { CANCELLED_TITLE, COURSE } from './plantedTraining.ts';
import { serveSite, type ServedSite } from './servedSite.ts';
import { DRAFT_WORD } from './unseenStories.ts';
import { textAt } from './site.ts';

const ADDRESS = `/training/${COURSE.slug}/`;
const linksOf = (path: string) => tagged(pageAt(path), 'a').map((link) => attribute(link, 'href') ?? '');
/** The programmes that the page of a filter shows, whatever runs in the browser. */
const programmesAt = (path: string) =>
  pageAt(path)
    .elements.filter(
      ({ tagName, properties }) => tagName === 'h3' && String(properties.className).includes('programme'),
    )
    .flatMap(({ children }) => children)
    .flatMap((child) => ('properties' in child ? String(child.properties.href) : []));
/** The sessions to come that such a page shows. */
const sessionsAt = (path: string) =>
  pageAt(path)
    .elements.filter(
      ({ tagName, properties }) => tagName === 'h3' && String(properties.className).includes('session-title'),
    )
    .flatMap(({ children }) => children)
    .flatMap((child) => ('properties' in child ? String(child.properties.href) : []));
const eventsAt = (path: string) =>
  Object.values(nodeIcal.sync.parseICS(textAt(path))).filter((part): part is VEvent => part?.type === 'VEVENT');

describe('A session ends at the right moment, by the clock of its own place', () => {
  test('what is over is in the archive of sessions, what is not is among those to come', () => {
    const past = linksOf('/training/past/').join(' ');
    const months = linksOf('/training/calendar/').join(' ');
    for (const key of ['tokyo', 'los-angeles']) {
      expect(past).toContain(`${ADDRESS}#session:${key}`);
      expect(months).not.toContain(`${ADDRESS}#session:${key}`);
    }
    for (const key of ['honolulu', 'vienna', 'off']) {
      expect(months).toContain(`${ADDRESS}#session:${key}`);
      expect(past).not.toContain(`${ADDRESS}#session:${key}`);
    }
  });

  test('its page gives days and hours there, the deadline, and where to register', () => {
    const words = wordsOf(pageAt(ADDRESS)).replace(/\s+/g, ' ');
    expect(words).toContain('25 March 2027, 09:30 – 26 March 2027, 17:00 Vienna time');
    expect(words).toContain('Register by 31 January 2027');
    expect(words).toContain('Under way');
    expect(linksOf(ADDRESS)).toContain('https://www.justice.gov/register');
    expect(words).toMatch(/Topics\s*Courses/);
  });

  test('a cancelled session stays on every list, marked', () => {
    for (const path of ['/training/', '/training/calendar/', ADDRESS])
      expect(wordsOf(pageAt(path)).replace(/\s+/g, ' ')).toMatch(new RegExp(`${CANCELLED_TITLE}.{0,60}Cancelled`));
  });
});

describe('Calendars', () => {
  test('all, by audience, format, level, country, provider and cost, of a programme, and of one session', () => {
    const uid = (key: string) => `${COURSE.fields.id.replace('urn:uuid:', '')}-${key}`;
    const has = (path: string) => eventsAt(path).map((event) => event.uid.replace(/@.*/, '@'));
    for (const path of ['/training/calendar.ics', `/training/${COURSE.slug}.ics`, '/training/for/judges/calendar.ics'])
      expect(has(path)).toEqual(expect.arrayContaining([uid('vienna'), uid('off'), uid('tokyo')]));
    expect(has('/training/in/at/calendar.ics')).toContain(uid('vienna'));
    expect(has('/training/in/at/calendar.ics')).not.toContain(uid('off'));
    expect(has('/training/format/online/calendar.ics')).not.toContain(uid('vienna'));
    expect(has('/training/level/advanced/calendar.ics')).toContain(uid('vienna'));
    expect(has('/training/cost/paid/calendar.ics')).toContain(uid('vienna'));
    expect(has('/training/by/unodc/calendar.ics')).toContain(uid('vienna'));
    expect(has(`/training/${COURSE.slug}/vienna.ics`)).toEqual([uid('vienna')]);
  });

  test('each page of a filter leads to its calendar, and every calendar is there', () => {
    const named = pages.flatMap((page) =>
      tagged(page, 'link').flatMap((link) =>
        attribute(link, 'type') === 'text/calendar' ? [attribute(link, 'href') ?? ''] : [],
      ),
    );
    expect(named).toEqual(expect.arrayContaining(['/training/calendar.ics', '/training/for/judges/calendar.ics']));
    const empty = named.filter((path) => eventsAt(path).length === 0);
    // Who follows one that has no session yet gets the first by itself. A calendar with nothing in it is none.
    expect(empty).toContain('/training/format/self-paced/calendar.ics');
    for (const path of empty) expect(textAt(path)).toMatch(/\r\nBEGIN:VTIMEZONE\r\n[^]*\r\nEND:VTIMEZONE\r\n/);
    for (const { path } of pages.filter((page) => /^\/training\/(?:for|format|in|by|cost)\/[^/]+\/$/.test(page.path)))
      expect(named).toContain(`${path}calendar.ics`);
    expect(linksOf('/training/for/judges/').some((address) => address.startsWith('webcal://'))).toBe(true);
  });
});

describe('Training is found', () => {
  test('on a map of the world, where each country stands in words too', () => {
    const page = pageAt('/training/');
    const map = tagged(page, 'svg').find((svg) => attribute(svg, 'viewBox') === '0 0 720 342')!;
    expect(toString(map)).toMatch(/Austria: \d programmes?, 1 date to come\./);
    expect(linksOf('/training/')).toContain('/training/in/at/');
  });

  test('from the front page, from its provider, and from stories about it; drafts from nowhere', () => {
    expect(linksOf('/')).toEqual(expect.arrayContaining(['/training/', `${ADDRESS}#session:honolulu`]));
    expect(linksOf('/organisations/unodc/')).toContain(ADDRESS);
    const binance = '/training/binance-global-law-enforcement-training/';
    const story = '/news/binance-starts-training-programme-for-law-enforcement/';
    expect(linksOf(story)).toContain(binance);
    expect(linksOf(binance)).toContain(story);
    expect(pages.filter(({ path }) => path.startsWith('/training/') && path.includes(DRAFT_WORD))).toEqual([]);
    expect(textAt('/training/calendar.ics')).not.toContain(DRAFT_WORD);
  });

  test('a programme without a source says so', () => {
    expect(wordsOf(pageAt('/training/elliptic-learn/'))).toContain('We have no source for this yet.');
  });
});

describe('The finder, with and without a script', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());

  test('narrows to the same programmes; several choices at once are in an address that can be shared', async () => {
    const tab = await served.browser.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', ({ message }) => complaints.push(message));
    const shown = () =>
      tab
        .locator('.programme:visible .programme-title a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const sessions = () =>
      tab
        .locator('.session-row:visible .session-title a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const [facet, value] of [
      ['for', 'judges'],
      ['format', 'self-paced'],
      ['format', 'in-person'],
      ['in', 'at'],
      ['cost', 'free'],
    ]) {
      await tab.goto(`${served.url}/training/?${facet}=${value}`);
      await tab.locator('[data-finder-said]:visible').waitFor();
      const wanted = programmesAt(`/training/${facet}/${value}/`);
      expect(wanted.length).toBeGreaterThan(0);
      expect((await shown()).sort()).toEqual(wanted.sort());
      expect(await sessions()).toEqual(sessionsAt(`/training/${facet}/${value}/`));
    }

    await tab.goto(`${served.url}/training/`);
    await tab.locator('[data-facet=for] summary').press('Enter');
    await tab.locator('a[data-f="for:judges"]').click();
    await tab.locator('[data-facet=cost] summary').click();
    await tab.locator('a[data-f="cost:paid"]').click();
    expect(new URL(tab.url()).search).toBe('?for=judges&cost=paid');
    expect(await shown()).toEqual([ADDRESS]);
    expect(await tab.locator('[data-finder-said]').textContent()).toMatch(/^1 of \d+ programmes$/);
    await tab.goBack();
    expect(await shown()).toEqual(programmesAt('/training/for/judges/'));
    await tab.reload();
    expect(await shown()).toEqual(programmesAt('/training/for/judges/'));
    await tab.locator('[data-finder-clear]').click();
    expect(await shown()).toEqual(programmesAt('/training/'));
    // What is no filter of ours is passed over.
    await tab.goto(`${served.url}/training/?utm_source=somebody`);
    expect((await shown()).length).toBe(programmesAt('/training/').length);
    expect(complaints).toEqual([]);
    await tab.close();
  });

  test('finds sessions too that lie behind those which the page shows at first', async () => {
    const tab = await served.browser.newPage({ serviceWorkers: 'block' });
    const late = `${ADDRESS}#session:vienna`;
    // A finder that came with 25 others; the calendar is the one of the site.
    await tab.route('**/training/?*', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      const [list = ''] = /<ol class="session-list"[^]*?<\/ol>/.exec(text) ?? [];
      const rows = list.match(/<li class="session-row[^]*?<\/li>/g) ?? [];
      const row = rows.find((one) => one.includes(late)) ?? '';
      const others = row.replaceAll(late, '#other').replace('in:at', 'in:de').repeat(25);
      const body = text.replace(
        list,
        `<ol class="session-list" data-finder-sessions="/training/calendar/">${others}</ol><p class="finder-more">All dates</p>`,
      );
      await route.fulfill({ response: answer, body });
    });
    let isDown = true;
    await tab.route('**/training/calendar/', (route) => (isDown ? route.abort() : route.continue()));
    await tab.goto(`${served.url}/training/?in=at`);
    await tab.locator('[data-finder-said]:visible').waitFor();
    const shown = () =>
      tab
        .locator('.session-row:visible')
        .evaluateAll((rows) =>
          rows.map((row) => [row.querySelector('h3 a')?.getAttribute('href'), row.getAttribute('data-f')]),
        );
    expect(await shown()).toEqual([]);
    expect(await tab.locator('.finder-more').isVisible()).toBe(true);
    // What did not come is asked for again.
    isDown = false;
    await tab.locator('[data-facet=for] summary').click();
    await tab.locator('a[data-f="for:judges"]').click();
    await expect.poll(shown).toEqual([[late, expect.stringContaining('in:at')]]);
    expect(await tab.locator('.finder-more').isVisible()).toBe(false);
    await tab.locator('[data-finder-clear]').click();
    expect(await tab.locator('.session-row:visible').count()).toBe(20);
    await tab.close();
  });

  test('hours can be read by one’s own clock', async () => {
    const tab = await served.browser.newPage({ timezoneId: 'America/New_York' });
    await tab.goto(served.url + ADDRESS);
    await tab.locator('[data-tool=clock]').click();
    await tab.locator('.session-when', { hasText: '25 March 2027, 04:30' }).waitFor();
    await tab.close();
  });
});
