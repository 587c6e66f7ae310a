import { expect, test } from 'vitest';
import { otherSpellings } from '../../src/search/otherSpellings.ts';

test('names with letters that have no plain form in Unicode get one, whole words at a time', () => {
  expect(otherSpellings('In Łódź and Zuidstraße Ms Sørensen met Đorđe Ćosić.')).toEqual([
    'Lodz',
    'Zuidstrasse',
    'Sorensen',
    'Dorde',
  ]);
});

test('what the search engine folds itself is left alone', () => {
  expect(otherSpellings('Živilė Šakėnaitė, Erdoğan and Müller; O’Neill')).toEqual([]);
});

test('docket numbers are found without the number of the office, once each', () => {
  expect(otherSpellings('United States v. Storm, 1:23-cr-00430, again 1:23-CR-00430 and 11:09-cv-123')).toEqual([
    '23-cr-00430',
    '09-cv-123',
  ]);
});

test('times and ordinary numbers are no dockets', () => {
  expect(otherSpellings('At 10:23 on 23-11-2026, 1:23-12345')).toEqual([]);
});
