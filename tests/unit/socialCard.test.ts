import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pageCard } from '../../src/cards/pageCard.ts';
import { cardOrders, orderCard, type SocialCard } from '../../src/cards/socialCard.ts';
import { printable } from '../../scripts/drawing/printable.ts';
import { drawSocialCard } from '../../scripts/drawing/socialCard.ts';
import { allowDrawings } from '../support/allowDrawings.ts';
import { HEADING } from '../../scripts/drawing/typeface.ts';
import { SITE } from '../support/feedDocuments.ts';

allowDrawings();

const card: SocialCard = { label: 'Courts', title: 'A headline', facts: [], house: 'Chain of Custody', picture: null };
const picture = { source: 'content/articles/a/lead.png', digest: '0123456789abcdef', width: 1600, height: 900 };

describe('A social card', () => {
  test('has an address that changes with all that is on it, and with nothing else', () => {
    const addresses = [
      card,
      { ...card, title: 'Another headline' },
      { ...card, label: 'Data' },
      { ...card, house: 'Another house' },
      { ...card, picture },
      { ...card, facts: ['Charged'] },
    ].map(orderCard);
    expect(new Set(addresses).size).toBe(6);
    expect(orderCard({ ...card, picture: { ...picture, source: 'content/articles/b/lead.png' } })).toBe(addresses[4]);
    expect(cardOrders().get(addresses[0] ?? '')).toEqual(card);
  });

  test.each(['💸', 'משפט', '<&>"\'', 'Supercalifragilisticexpialidocious'.repeat(4), 'Long words '.repeat(40).trim()])(
    'is drawn whole whatever its title is: %s',
    async (title) => {
      const { data, info } = await sharp(await drawSocialCard({ ...card, title }))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1200, 630]);
      // The frame of the tag: nothing of the title lies over its right edge.
      const edge = Array.from({ length: 500 }, (_, y) => data[((y + 60) * 1200 + 1185) * info.channels] ?? 0);
      expect(Math.min(...edge)).toBeGreaterThan(200);
    },
  );
});

test.each([
  ['Łódź, Nguyễn Văn Đức, İstanbul', 'Łódź, Nguyễn Văn Đức, İstanbul'],
  ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
  ['Coins 💸 gone', 'Coins gone'],
  ['The משפט case: محكمة عليا and the mixer', 'The … case: … and the mixer'],
  ['Ωmega and “Бета” are names', '… and … are names'],
  ['💸', ''],
])('what a typeface cannot print is left out without making another name of a name: %s', (title, printed) => {
  expect(printable(title, HEADING)).toBe(printed);
});

test.each([
  ['Archive: 2020', '/archive/2020/', 'Archive', '2020'],
  ['Germany: cases', '/cases/countries/de/', 'Cases', 'Germany'],
  ['Training in Austria', '/training/in/at/', 'Training', 'Training in Austria'],
  ['Cases', '/cases/', '', 'Cases'],
  ['Contact', '/contact/', '', 'Contact'],
])('the card of a page says once where it belongs: %s', (title, address, label, shown) => {
  const made = pageCard(title, 'What is on it.', address, SITE);
  expect(made).toEqual({ label, title: shown, facts: ['What is on it.'], house: SITE.name, picture: null });
});
