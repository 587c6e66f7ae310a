import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xmlEscaped, xmlText } from '../../src/feeds/xmlText.ts';

describe('a text in a feed holds only what XML can hold', () => {
  test('control characters and non-characters go, half a character becomes the mark of damage', () => {
    expect(xmlText('a\u0000\u0008\u000b\u001fb\ud800c\udfffd\ufffe\uffff')).toBe('ab\ufffdc\ufffdd');
  });

  test('white space and every language stay', () => {
    const text = 'a\tb\nc\rd é Ελλάδα می‌خواهم 日本 😀 \u0085 \ue000 \u{10fffd}';
    expect(xmlText(text)).toBe(text);
  });

  test('any text comes out legal, and again the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = xmlText(text);
        expect(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(clean)).toBe(true);
        expect(xmlText(clean)).toBe(clean);
      }),
    );
  });
});

test('signs of XML are numbers, so that reading twice leaves them alone', () => {
  expect(xmlEscaped('A & B <b> "c" &amp;')).toBe('A &#x26; B &#x3C;b&#x3E; &#x22;c&#x22; &#x26;amp;');
  expect(xmlEscaped('\u0007')).toBe('');
});
