import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { bibtexCitation, plainCitation } from '../../src/archive/citation.ts';
import { errorReport, shareLinks } from '../../src/components/article/shareLinks.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2025-01-01T00:00:00Z');
const address = 'https://news.example/news/a-b_c/';
const publisher = { name: 'The House & Co', timeZone: 'Asia/Tokyo', address };
const [story] = buildArchive(
  [
    ...houseEntries(),
    articleEntry('fine-paid', {
      headline: 'R&D of “O’Neill” paid 100% of $5_000 {in} #1 ~ \\x',
      bylines: ['desk', 'ann'],
      published: '2024-05-31T16:00:00Z',
      updated: '2024-07-01T10:00:00Z',
    }),
  ],
  NOW,
).stories;

test('a story is cited by who, what, where and when, by the newsroom’s clock', () => {
  expect(plainCitation(story!, publisher)).toBe(
    'The desk and Ann, “R&D of “O’Neill” paid 100% of $5_000 {in} #1 ~ \\x”, The House & Co, 1 June 2024, updated 1 July 2024, ' +
      address,
  );
});

test('BibTeX gets every sign of TeX as itself, and names of desks in one piece', () => {
  expect(bibtexCitation(story!, publisher)).toBe(
    `@misc{fine-paid,
  author = {{The desk} and Ann},
  title = {{R\\&D of “O’Neill” paid 100\\% of \\$5\\_000 \\{in\\} \\#1 \\textasciitilde{} \\textbackslash{}x}},
  year = {2024},
  month = {6},
  organization = {The House \\& Co},
  howpublished = {\\url{https://news.example/news/a-b_c/}}
}`,
  );
});

test('words and addresses in share links are whole, whatever signs are in them', () => {
  const links = shareLinks('A & B? 50% “so” #1', address).map(({ href }) => new URL(href));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    const said = decodeURIComponent(link.search);
    expect(said).toContain(address);
    expect(link.hash).toBe('');
    expect([...link.searchParams.keys()].join()).not.toMatch(/utm|ref|campaign/);
  }
  expect(links.map(({ protocol }) => protocol)).toEqual(['mailto:', 'https:', 'https:', 'https:', 'https:']);
  const report = new URL(errorReport('desk@news.example', 'A & B', address));
  expect(report.pathname).toBe('desk@news.example');
  expect(report.searchParams.get('subject')).toBe('Error in “A & B”');
  expect(report.searchParams.get('body')).toContain(address);
});
