import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { contactChannels } from '../../src/archive/contactChannels.ts';
import { frontPage } from '../../src/archive/frontPage.ts';
import { houseMessage } from '../../src/archive/houseMessage.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import type { Article } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-06-01T00:00:00Z');
const slug = (story: { slug: string } | null) => story?.slug ?? null;
const slugs = (stories: { slug: string }[]) => stories.map((story) => story.slug);

function front(stories: Entry[], chosen?: Site['frontPage']) {
  const house = houseEntries();
  const site = house.find(({ kind }) => kind === 'site');
  if (chosen) Object.assign(site?.data ?? {}, { frontPage: chosen });
  return frontPage(buildArchive([...house, ...stories], NOW));
}
/** `s01` is the newest. */
const many = (count: number, change: Partial<Article> = {}) =>
  Array.from({ length: count }, (_, index) => {
    const day = String(28 - index).padStart(2, '0');
    return articleEntry(`s${String(index + 1).padStart(2, '0')}`, { published: `2024-05-${day}T10:00:00Z`, ...change });
  });

describe('a front page that nobody arranged', () => {
  test('has the newest first and each story once', () => {
    const page = front(many(20));
    expect([slug(page.lead), slug(page.second)]).toEqual(['s01', 's02']);
    expect(slugs(page.latest)).toEqual(['s03', 's04', 's05', 's06', 's07', 's08', 's09']);
    expect(page.sections.map((section) => [section.slug, slugs(section.shown)])).toEqual([
      ['courts', ['s10', 's11', 's12', 's13']],
    ]);
    expect([page.pinned, page.explainers]).toEqual([[], []]);
  });

  test('leads with the newest story that has a picture, when that is fresh enough', () => {
    const pictured = (at: number) => {
      const stories = many(9);
      const entry = stories[at];
      Object.assign(entry?.data ?? {}, { leadPicture: { file: 'lead.png', alt: 'A picture of it' } });
      Object.assign(entry?.pictures ?? {}, { 'lead.png': { digest: 'a', width: 1600, height: 900 } });
      return slug(front(stories).lead);
    };
    expect(pictured(4)).toBe('s05');
    expect(pictured(5)).toBe('s01');
  });

  test('keeps explainers at hand, those on the greatest subject first, and none that stands above', () => {
    const useful = { explainer: true };
    const stories = [
      ...many(12, { topics: ['mixers'] }),
      articleEntry('small-subject', { ...useful, topics: ['bridges'], published: '2022-01-01T00:00:00Z' }),
      articleEntry('great-subject', { ...useful, topics: ['mixers'], published: '2021-01-01T00:00:00Z' }),
      articleEntry('new', { ...useful, published: '2024-05-30T00:00:00Z' }),
    ];
    const page = front(stories);
    expect(slug(page.lead)).toBe('new');
    expect(slugs(page.explainers)).toEqual(['great-subject', 'small-subject']);
  });

  test('is whole with one story, and empty with none', () => {
    const page = front(many(1));
    expect([slug(page.lead), page.second, page.latest, page.sections]).toEqual(['s01', null, [], []]);
    expect(front([]).lead).toBeNull();
  });
});

describe('what the editors chose', () => {
  test('stands where they put it', () => {
    const page = front(many(10), { lead: 's06', second: 's03', pinned: ['s09', 's08'] });
    expect([slug(page.lead), slug(page.second), slugs(page.pinned)]).toEqual(['s06', 's03', ['s09', 's08']]);
    expect(slugs(page.latest)).toEqual(['s01', 's02', 's04', 's05', 's07', 's10']);
  });

  test('falls away when it is retracted, not out yet or a draft, and the page fills itself', () => {
    const gone = [
      articleEntry('wrong', { status: 'retracted' }),
      articleEntry('later', { published: '2024-06-02T00:00:00Z' }),
      articleEntry('draft', { status: 'draft' }),
    ];
    const page = front([...many(4), ...gone], { lead: 'wrong', second: 'later', pinned: ['draft', 's04'] });
    expect([slug(page.lead), slug(page.second), slugs(page.pinned)]).toEqual(['s01', 's02', ['s04']]);
  });

  test('stands once when it was chosen twice', () => {
    const page = front(many(4), { lead: 's02', second: 's02', pinned: ['s02', 's03'] });
    expect([slug(page.lead), slug(page.second), slugs(page.pinned)]).toEqual(['s02', 's01', ['s03']]);
  });
});

describe('places for advertisements', () => {
  const [settings] = houseEntries();
  const site = settings?.data as Site;
  const say = (title: string) => ({ title, words: 'Words.', label: 'Read', address: '/about/' });

  test('are nowhere when they are off or there is nothing to say', () => {
    expect(houseMessage({ ...site, houseMessages: [say('A')] }, '/')).toBeNull();
    expect(houseMessage({ ...site, adSlots: true }, '/')).toBeNull();
  });

  test('take turns over the site and are steady on a page', () => {
    const on = { ...site, adSlots: true, houseMessages: ['A', 'B', 'C'].map(say) };
    const pages = Array.from({ length: 40 }, (_, index) => `/news/story-${index}/`);
    const titles = pages.map((page) => houseMessage(on, page)?.title);
    expect(new Set(titles)).toEqual(new Set(['A', 'B', 'C']));
    expect(pages.map((page) => houseMessage(on, page)?.title)).toEqual(titles);
  });
});

test('the contact button has the ways that the settings name, and the e-mail only beside others', () => {
  const [settings] = houseEntries();
  const site = settings?.data as Site;
  const names = (contact: Site['contact']) => contactChannels({ ...site, contact }).map(({ name }) => name);
  expect(names(undefined)).toEqual([]);
  expect(names({ page: '/about/' })).toEqual([]);
  expect(names({ whatsapp: 'https://wa.me/441234', secure: 'https://signal.me/desk' })).toEqual([
    'WhatsApp',
    'Confidential',
    'E-mail',
  ]);
  expect(names({ key: 'https://keys.openpgp.org/search' })).toEqual(['E-mail', 'Our key']);
});
