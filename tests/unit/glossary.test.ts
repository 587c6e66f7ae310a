import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { glossaryIndex } from '../../src/archive/glossary.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { termsIn } from '../../src/mdx/termsIn.ts';
import { termAddress, termOfAddress } from '../../src/model/termAddress.ts';
import { entryOf, houseEntries } from '../support/storyEntries.ts';

const definition = 'What it means, in a sentence of some length.';
const archive = buildArchive(
  [
    ...houseEntries(),
    ...['mixer', 'Éclair', '51% attack', 'address', 'Mule'].map((term, index) =>
      entryOf('glossary', `term-${index}`, { term, definition }),
    ),
  ],
  0,
);

test('terms come in the order of a dictionary, whatever their case and accents', () => {
  expect(archive.glossary.map(({ data }) => data.term)).toEqual(['51% attack', 'address', 'Éclair', 'mixer', 'Mule']);
});

test('a term is found by its short name and explained at an address that leads back to it', () => {
  const term = glossaryIndex(archive).get('term-0');
  expect(term).toMatchObject({ data: { term: 'mixer' }, address: '/glossary/#term-term-0' });
  expect(termOfAddress(termAddress('cold-wallet'))).toBe('cold-wallet');
  for (const address of ['/glossary/', '/glossary/#letter-M', '/about/#term-mixer', '/news/glossary/#term-a'])
    expect(termOfAddress(address), address).toBeUndefined();
});

test('a text names each term once, in the order in which it uses them, wherever they stand', () => {
  const text =
    'A <Term name="b">b</Term>.\n\n- **<Term name="a">a</Term>** x\n\n<Callout kind="note">\nA <Term name="b">b</Term> and <Term name="c">c</Term>.\n</Callout>';
  expect(termsIn(bodyTree(text).nodes)).toEqual(['b', 'a', 'c']);
});
