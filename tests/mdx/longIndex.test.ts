import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import IndexByLetter from '../../src/components/listing/IndexByLetter.astro';
import { elementsIn } from '../support/elementsIn.ts';

const TOPICS = Array.from({ length: 200 }, (_, index) => ({
  address: `/topics/topic-${index}/`,
  name: `${String.fromCharCode(65 + ((index * 7) % 26))}topic ${index}`,
  description: `What topic ${index} is about.`,
  count: (index * 37) % 101,
}));

describe('An index of 200 topics', () => {
  let elements: Element[];
  beforeAll(async () => {
    const container = await AstroContainer.create();
    const html = await container.renderToString(IndexByLetter, { props: { entries: TOPICS } });
    elements = elementsIn(fromHtml(html, { fragment: true }));
  });
  const links = (under: string) =>
    elements
      .filter(({ tagName, properties }) => tagName === 'a' && String(properties.href).startsWith(under))
      .map(({ properties }) => String(properties.href));

  test('has each of them once under its letter, and the largest once more at the top', () => {
    const all = links('/topics/');
    expect(all).toHaveLength(210);
    expect(new Set(all).size).toBe(200);
    const largest = TOPICS.toSorted((a, b) => b.count - a.count).slice(0, 10);
    expect(all.slice(0, 10)).toEqual(largest.map(({ address }) => address));
  });

  test('is jumped through by letters that work without scripts, and has headings in order', () => {
    const ids = elements.map(({ properties }) => `#${String(properties.id)}`);
    expect(links('#letter:')).toHaveLength(26);
    for (const letter of links('#letter:')) expect(ids).toContain(letter);
    const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => tagName);
    expect(headings.filter((name) => name === 'h3')).toHaveLength(200);
    expect(new Set(headings)).toEqual(new Set(['h2', 'h3']));
  });

  test('says of each how many stories it has, and nothing of none', () => {
    const counts = elements.filter(({ properties }) => String(properties.className) === 'index-count').map(toString);
    expect(counts).toHaveLength(TOPICS.filter(({ count }) => count > 0).length);
    expect(counts).toContain('1 story');
    expect(counts.every((count) => /^\d+ stor(?:y|ies)$/.test(count.trim()))).toBe(true);
  });
});
