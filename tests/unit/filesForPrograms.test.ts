import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { newsSitemap } from '../../src/seo/sitemaps/newsSitemap.ts';
import { sitemaps } from '../../src/seo/sitemaps/sitemaps.ts';
import { robots } from '../../src/seo/robots.ts';
import { securityText } from '../../src/seo/securityText.ts';
import { storyText } from '../../src/seo/storyText.ts';
import { caseEntry, charge, party, step } from '../support/caseEntries.ts';
import { SITE } from '../support/feedDocuments.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-05-08T09:00:00Z');
const archive = (...entries: ReturnType<typeof articleEntry>[]) => buildArchive([...houseEntries(), ...entries], NOW);

describe('The news sitemap', () => {
  test('has the stories of two days and no other', () => {
    const xml = newsSitemap(
      archive(articleEntry('old'), articleEntry('new', { published: '2024-05-06T10:00:01Z' })),
      NOW,
    );
    expect(xml).toContain('/news/new/');
    expect(newsSitemap(archive(articleEntry('old', { published: '2024-05-06T08:59:59Z' })), NOW)).toBeNull();
  });

  test('is not there when it would be empty', () => {
    expect([...sitemaps(archive(articleEntry('old', { published: '2024-01-01T00:00:00Z' })), NOW).keys()]).toEqual([
      'pages',
      'stories',
    ]);
    expect([...sitemaps(archive(), NOW).keys()]).toEqual(['pages']);
  });

  test('names at most a thousand', () => {
    const many = Array.from({ length: 1001 }, (_, index) =>
      articleEntry(`s-${index}`, { published: '2024-05-08T08:00:00Z' }),
    );
    expect(newsSitemap(archive(...many), NOW)?.match(/<url>/g)).toHaveLength(1000);
  });
});

test('a story as plain text says what happened in its case since, before its words', () => {
  const steps = [step('charged', '2024-05-01'), step('sentenced', '2024-05-07', { unsure: 'The day was not seen.' })];
  const told = buildArchive(
    [
      ...houseEntries(),
      caseEntry('one', { parties: [party('A. Example', [charge('Fraud', steps)])] }),
      articleEntry('told', { cases: ['one'] }),
    ],
    NOW,
  );
  const [story] = told.stories;
  const lines = storyText(story ?? expect.fail('The story must be live.'), 'Its words.', told).split('\n\n');
  const since = lines.find((line) => line.startsWith('Since this story')) ?? '';
  expect(since).toMatch(/^Since this story, 7 May 2024: Sentenced \(A\. Example\)\. It was sentenced then/);
  expect(since).toContain('The day was not seen.');
  expect(since).toMatch(/ Case: The case of tests, https:\/\/small\.example\.org\/cases\/one\/$/);
  expect(since).not.toContain('Charged');
  expect(lines.indexOf('Its words.')).toBeGreaterThan(lines.indexOf(since));
});

test('robots.txt closes the site to the crawlers that the settings name, and to no other', () => {
  expect(robots(SITE)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://small.example.org/sitemap.xml\n');
  const crawlers = [
    { name: 'GPTBot', may: 'none' as const },
    { name: 'CCBot', may: 'all' as const },
  ];
  expect(robots({ ...SITE, machines: { crawlers } })).toContain(
    'User-agent: GPTBot\nDisallow: /\n\nUser-agent: CCBot\nAllow: /\n',
  );
});

test('security.txt names the address for such reports where there is one', () => {
  expect(securityText(SITE, NOW)).toContain(
    'Contact: mailto:desk@small.example.org\nExpires: 2024-11-06T09:00:00.000Z',
  );
  expect(securityText({ ...SITE, machines: { security: 'sec@small.example.org' } }, NOW)).toContain('mailto:sec@');
});
