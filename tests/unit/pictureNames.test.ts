import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeName, plainName } from '../../admin/editor/pictures/pictureName.ts';
import { movedSpot, spotAt, spotOf } from '../../admin/editor/pictures/spot.ts';
import { focusClass } from '../../src/components/listing/focusClass.ts';
import { PICTURE } from '../../src/model/patterns.ts';

describe('a picture gets a name that is safe and its own', () => {
  test.for<[name: string, plain: string]>([
    ['Harbour at night.JPG', 'harbour-at-night'],
    ['IMG_2034.jpeg', 'img-2034'],
    ['Żółw, Łódź (2).png', 'zolw-lodz-2'],
    ['Straße nach Århus.webp', 'strasse-nach-arhus'],
    ['image.png', 'picture'],
    ['写真.jpg', 'picture'],
    ['..\\..\\etc\\passwd.png', 'etc-passwd'],
    ['<script>.png', 'script'],
    ['CON.png', 'picture-con'],
    ['chart.v2.final.png', 'chart-v2-final'],
    ['', 'picture'],
  ])('%j becomes %s', ([name, plain]) => {
    expect(plainName(name)).toBe(plain);
  });

  test('any name becomes one that the model accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 90 }), fc.nat({ max: 4 }), (name, others) => {
        const stem = plainName(name);
        const taken = Array.from({ length: others }, (_, index) =>
          index === 0 ? `${stem}.png` : `${stem}-${index + 1}.jpg`,
        );
        expect(freeName(stem, 'webp', taken)).toMatch(new RegExp(PICTURE));
      }),
    );
  });

  test('no name is given twice, whatever the ending and the case', () => {
    expect(freeName('lead', 'webp', [])).toBe('lead.webp');
    expect(freeName('lead', 'webp', ['lead.png'])).toBe('lead-2.webp');
    expect(freeName('lead', 'webp', ['LEAD.PNG', 'lead-2.webp', 'lead-3.gif', 'other.png'])).toBe('lead-4.webp');
  });
});

describe('the focal point', () => {
  const picture = { left: 100, top: 50, width: 400, height: 200 };

  test('is where the author clicks, in whole per cent and never outside', () => {
    expect(spotAt({ clientX: 200, clientY: 200 }, picture)).toEqual({ x: 25, y: 75 });
    expect(spotAt({ clientX: 0, clientY: 999 }, picture)).toEqual({ x: 0, y: 100 });
    expect(spotAt({ clientX: 1, clientY: 1 }, { ...picture, width: 0 })).toEqual({ x: 50, y: 50 });
  });

  test('moves with the arrow keys, and ten times as far with Shift', () => {
    const from = { x: 95, y: 3 };
    expect(movedSpot(from, { key: 'ArrowLeft', shiftKey: false })).toEqual({ x: 94, y: 3 });
    expect(movedSpot(from, { key: 'ArrowRight', shiftKey: true })).toEqual({ x: 100, y: 3 });
    expect(movedSpot(from, { key: 'ArrowUp', shiftKey: true })).toEqual({ x: 95, y: 0 });
    expect(movedSpot(from, { key: 'ArrowDown', shiftKey: false })).toEqual({ x: 95, y: 4 });
    expect(movedSpot(from, { key: 'Tab', shiftKey: false })).toBeNull();
  });

  test('is none when it was never set or cleared', () => {
    for (const value of [undefined, null, '', {}, { x: 1 }]) expect(spotOf(value)).toBeNull();
    expect(spotOf({ x: 0, y: 100 })).toEqual({ x: 0, y: 100 });
  });

  test('has a class in the stylesheet for every per cent', () => {
    const sheet = readFileSync('src/components/listing/focus.css', 'utf8');
    expect(focusClass({ x: 52, y: 47 })).toBeUndefined();
    expect(focusClass({ x: 31, y: 76 })).toBe('focus-x-30 focus-y-80');
    for (let percent = 0; percent <= 100; percent++)
      for (const name of focusClass({ x: percent, y: 100 - percent })?.split(' ') ?? [])
        expect(sheet).toContain(`.${name} {`);
  });
});
