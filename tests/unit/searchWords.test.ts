import { describe, expect, test } from 'vitest';
import { addressWords } from '../../src/components/search/addressWords.ts';
import { pageMatches } from '../../src/components/search/pageMatches.ts';
import { addressOfWish, isWish, wishOf } from '../../src/components/search/searchWish.ts';

describe('an address that leads nowhere', () => {
  test.for([
    ['/news/fbi-recovers-ransom/', 'fbi recovers ransom'],
    ['/2021/06/07/colonial_pipeline.html', 'colonial pipeline'],
    ['/news/%C5%A0ak%C4%97nait%C4%97-speaks', 'Šakėnaitė speaks'],
    ['/%E0%A4%A/x', 'E0 A4'],
    ['/', ''],
    ['/archive/2019/13/', ''],
  ] as const)('%s asks the search for “%s”', ([path, words]) => {
    expect(addressWords(path)).toBe(words);
  });
});

describe('a wish in the address of the search', () => {
  test('comes back as it went in', () => {
    const wish = { words: 'Łódź & “1:23-cr-1”', filters: { topic: 'mixers', year: '2019' }, newestFirst: true };
    const address = addressOfWish(wish);
    expect(wishOf(new URL(address, 'https://x.example').searchParams)).toEqual(wish);
    expect(address).toMatch(/^\/search\/\?q=.*&topic=mixers&year=2019&sort=date$/);
  });

  test('without words and filters is the plain page, and nothing to search', () => {
    const wish = wishOf(new URLSearchParams('q=+&other=1&topic='));
    expect(addressOfWish(wish)).toBe('/search/');
    expect(isWish(wish)).toBe(false);
    expect(isWish({ ...wish, filters: { country: 'nl' } })).toBe(true);
  });
});

describe('pages whose names have the words', () => {
  const pages = [
    { name: 'Federal Bureau of Investigation', also: 'FBI', kind: 'Organisation', address: '/organisations/fbi/' },
    { name: 'Mixers', kind: 'Topic', address: '/topics/mixers/' },
    { name: 'Türkiye', kind: 'Country', address: '/countries/tr/' },
    { name: 'DeFi', kind: 'Topic', address: '/topics/defi/' },
  ];
  const found = (words: string) => pageMatches(words, pages).map(({ name }) => name);

  test('from the beginnings of words, in any order, with or without marks and in small letters', () => {
    expect(found('mix')).toEqual(['Mixers']);
    expect(found('FBI')).toEqual(['Federal Bureau of Investigation']);
    expect(found('invest bureau')).toEqual(['Federal Bureau of Investigation']);
    expect(found('turk')).toEqual(['Türkiye']);
  });

  test('not from within words, nor from one letter, nor when a word is missing', () => {
    expect(found('ixers')).toEqual([]);
    expect(found('m')).toEqual([]);
    expect(found('mixers of')).toEqual([]);
  });
});
