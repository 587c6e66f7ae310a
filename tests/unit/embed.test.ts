import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Embed } from '../../src/seo/embed/embed.ts';
import { EMBED_WIDTH, embedFrame, embedHeight } from '../../src/seo/embed/embedFrame.ts';
import { embedPage } from '../../src/seo/embed/embedPage.ts';
import { oEmbed } from '../../src/seo/oEmbed.ts';
import { elementsIn } from '../support/elementsIn.ts';
import { SITE } from '../support/feedDocuments.ts';

const embed: Embed = {
  address: '/news/a-story/',
  label: 'Courts',
  title: 'A headline',
  words: 'A standfirst.',
  facts: ['The desk', '6 May 2024'],
  notes: [],
  isRetracted: false,
};
const HOSTILE = '<img src=x onerror=alert(1)> "&amp;" </title></iframe><script>';

describe('An embed', () => {
  test('holds any text as text', () => {
    const hostile = { ...embed, label: HOSTILE, title: HOSTILE, words: HOSTILE, facts: [HOSTILE] };
    const page = fromHtml(embedPage({ ...hostile, notes: [{ name: HOSTILE, words: HOSTILE }] }, SITE));
    const elements = elementsIn(page);
    expect(elements.filter(({ tagName }) => ['script', 'iframe'].includes(tagName))).toEqual([]);
    expect(elements.flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^on/i.test(name))).toEqual(
      [],
    );
    expect(elements.filter(({ tagName }) => tagName === 'h1').map((one) => toString(one))).toEqual([HOSTILE]);
    const [frame, ...more] = elementsIn(fromHtml(embedFrame(hostile, SITE), { fragment: true }));
    expect([frame?.properties.title, more]).toEqual([`${HOSTILE} · ${SITE.name}`, []]);
  });

  test('has a frame that grows with its words, and more on a telephone', () => {
    const long = {
      ...embed,
      words: 'Word after word. '.repeat(20),
      notes: [{ name: 'Corrected', words: 'A sum. '.repeat(30) }],
    };
    for (const width of ['wide', 'narrow'] as const)
      expect(embedHeight(long, width)).toBeGreaterThan(embedHeight(embed, width));
    expect(embedHeight(long, 'narrow')).toBeGreaterThan(embedHeight(long, 'wide'));
  });

  test('says in oEmbed what the frame is', () => {
    const answer = JSON.parse(oEmbed(embed, { author: '', card: null }, SITE)) as Record<string, unknown>;
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'A headline',
      provider_name: SITE.name,
      provider_url: SITE.address,
      cache_age: 86_400,
      html: embedFrame(embed, SITE),
      width: EMBED_WIDTH,
      height: embedHeight(embed, 'narrow'),
    });
  });
});
