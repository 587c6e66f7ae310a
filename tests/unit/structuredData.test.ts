import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { cropArea } from '../../src/pictures/cropArea.ts';
import { renditionAddress, renditionOfAddress } from '../../src/pictures/renditions.ts';
import { jsonLd } from '../../src/seo/structuredData/jsonLd.ts';
import { storyData } from '../../src/seo/structuredData/story.ts';
import type { Article } from '../../src/model/article.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

function dataOf(change: Partial<Article>) {
  const entries = [...houseEntries(), articleEntry('the-story', change)];
  const { site, stories, retracted } = buildArchive(entries, Date.parse('2025-01-01T00:00:00Z'));
  const story = stories[0] ?? retracted[0] ?? expect.fail('The story must be public.');
  return JSON.parse(JSON.stringify(storyData(story, { site, pictures: [], words: 12 }))) as Record<string, unknown>;
}

describe('JSON-LD', () => {
  test('no text can end its element, and any text comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '/', '!', '-', 'script', '>', '\u2028', '"', '\\', 'é') }),
        (name) => {
          const text = jsonLd([{ '@type': 'Thing', name }]);
          expect(text).not.toMatch(/[<\u2028\u2029]/);
          expect(JSON.parse(text)).toEqual({
            '@context': 'https://schema.org',
            '@graph': [{ '@type': 'Thing', name }],
          });
        },
      ),
    );
  });

  test('a story has what search engines ask for, who signed it, and what it rests on', () => {
    expect(dataOf({ bylines: ['ann', 'desk'] })).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The story the-story',
      datePublished: '2024-05-06T10:00:00.000Z',
      dateModified: '2024-05-06T10:00:00.000Z',
      author: [
        { '@type': 'Person', name: 'Ann', url: 'https://small.example.org/people/ann/' },
        { '@type': 'Organization', name: 'The desk', url: 'https://small.example.org/people/desk/' },
      ],
      publisher: { name: 'Small', '@id': 'https://small.example.org/#publisher' },
      citation: [{ '@type': 'CreativeWork', name: 'A release' }],
      isAccessibleForFree: true,
      wordCount: 12,
    });
  });

  test('an explainer is one, and a correction is told with its day', () => {
    const corrections = [{ date: '2024-05-07T10:00:00Z', what: 'It was 4.', why: 'We misread it.' }];
    expect(dataOf({ explainer: true, corrections })).toMatchObject({
      '@type': 'BackgroundNewsArticle',
      dateModified: '2024-05-07T10:00:00.000Z',
      correction: [{ '@type': 'CorrectionComment', text: 'It was 4. Why: We misread it.' }],
    });
  });

  test('of a retracted story there is nothing but that it is, and why', () => {
    const corrections = [{ date: '2024-05-07T10:00:00Z', what: 'All of it.', why: 'It was made up.' }];
    const data = dataOf({ status: 'retracted', corrections, topics: ['bridges'], organisations: ['fbi'] });
    expect(data).toMatchObject({ creativeWorkStatus: 'Retracted', headline: 'Retracted: The story the-story' });
    for (const name of ['description', 'author', 'about', 'keywords', 'citation', 'image', 'articleSection'])
      expect(data).not.toHaveProperty(name);
  });
});

describe('A cropped picture', () => {
  test('lies inside the picture, has the ratio, and is as large as it can be', () => {
    const side = fc.integer({ min: 100, max: 4000 });
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(side, side, percent, percent, fc.constantFrom(16 / 9, 4 / 3, 1), (width, height, x, y, ratio) => {
        const area = cropArea({ width, height }, ratio, { x, y });
        expect(area.left).toBeGreaterThanOrEqual(0);
        expect(area.top).toBeGreaterThanOrEqual(0);
        expect(area.left + area.width).toBeLessThanOrEqual(width);
        expect(area.top + area.height).toBeLessThanOrEqual(height);
        expect(Math.abs(area.width - area.height * ratio)).toBeLessThan(2);
        expect(area.width === width || area.height === height).toBe(true);
      }),
    );
  });

  test('keeps the spot in sight', () => {
    expect(cropArea({ width: 1600, height: 900 }, 1, { x: 90, y: 50 })).toEqual({
      left: 700,
      top: 0,
      width: 900,
      height: 900,
    });
    expect(cropArea({ width: 1600, height: 900 }, 1, { x: 50, y: 50 }).left).toBe(350);
  });

  test('has an address that says what it is', () => {
    const rendition = {
      digest: '0123456789abcdef',
      width: 900,
      format: 'jpg' as const,
      crop: { height: 900, x: 50, y: 7 },
    };
    expect(renditionOfAddress(renditionAddress(rendition))).toEqual(rendition);
  });
});
