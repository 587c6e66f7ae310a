import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { newsletter } from '../../scripts/digest/newsletter.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { startOfWeek, weeks } from '../../src/archive/weeks.ts';
import { weekItem } from '../../src/feeds/weekDigest.ts';
import { elementsIn } from '../support/elementsIn.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

/** The Wednesday after the week of Monday, 6 May 2024. */
const NOW = Date.parse('2024-05-15T12:00:00Z');
const archive = buildArchive(
  [
    ...houseEntries(),
    articleEntry('monday', { published: '2024-05-06T00:00:00Z', headline: 'Out & about on <Monday>' }),
    articleEntry('sunday', {
      published: '2024-05-12T23:59:59Z',
      corrections: [{ date: '2024-05-14T10:00:00Z', what: 'It was 4.', why: 'We misread it.' }],
    }),
    articleEntry('this-week', { published: '2024-05-13T00:00:00Z' }),
    articleEntry('long-ago', { published: '2023-01-01T00:00:00Z' }),
  ],
  NOW,
);
const [week] = weeks(archive, NOW);

describe('A week', () => {
  test('goes from Monday to Sunday, and is told when it is over', () => {
    expect(weeks(archive, NOW).map(({ monday, stories }) => [monday, stories.map(({ slug }) => slug)])).toEqual([
      ['2024-05-06', ['sunday', 'monday']],
      ['2022-12-26', ['long-ago']],
    ]);
    for (const day of ['2024-05-06T00:00:00Z', '2024-05-12T23:59:59Z', '1969-12-29T00:00:00Z'])
      expect(new Date(startOfWeek(Date.parse(day))).getUTCDay()).toBe(1);
    const later = weeks(archive, NOW + 7 * 86_400_000)[0];
    expect(later).toMatchObject({ monday: '2024-05-13', corrections: [{ what: 'It was 4.' }] });
  });

  test('is an entry with one identifier, whatever comes later', async () => {
    const entry = await weekItem(week!, archive).entry();
    const again = await weekItem(weeks(archive, NOW + 30 * 86_400_000).at(-2)!, archive).entry();
    expect(entry).toMatchObject({ title: 'The week to 12 May 2024', summary: '2 stories.' });
    expect(again.id).toBe(entry.id);
    expect(entry.html).toContain('Out &#x26; about on &#x3C;Monday>');
  });
});

describe('The newsletter', () => {
  const { html, text } = newsletter(week!, archive.site);

  test('needs nothing that an e-mail program lacks: whole addresses, looks in place, no script, no picture', () => {
    const elements = elementsIn(fromHtml(html));
    for (const { tagName, properties } of elements) {
      expect(['script', 'link', 'img', 'iframe', 'form']).not.toContain(tagName);
      if (tagName === 'a') expect(String(properties.href)).toMatch(/^(?:https:\/\/small\.example\.org\/|mailto:)/);
      if (['h1', 'h2', 'p', 'a'].includes(tagName)) expect(properties.style, tagName).toBeTruthy();
    }
    expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    // What stays in the head is for small screens and the dark alone.
    const [style, ...more] = elements.filter(({ tagName }) => tagName === 'style').map((one) => toString(one));
    expect(more).toEqual([]);
    expect(style?.match(/@media[^{]+/g)).toEqual([
      '@media (max-width: 480px) ',
      '@media (prefers-color-scheme: dark) ',
    ]);
    expect(style?.replace(/@media[^{]+\{(?:[^{}]+\{[^{}]*\})*\s*\}/g, '').trim()).toBe('');
  });

  test('says the same as text, with addresses to follow', () => {
    expect(text).toMatch(/^The week to 12 May 2024\n=+\n\nSmall\. 2 stories\.\n\nThe story sunday\nhttps:/);
    expect(text).toContain('Out & about on <Monday>\nhttps://small.example.org/news/monday/');
    expect(text).not.toMatch(/<\/|&#/);
  });
});
