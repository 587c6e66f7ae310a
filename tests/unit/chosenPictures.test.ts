import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { chosenFormat, tooManyPixels } from '../../admin/editor/pictures/chosenFile.ts';
import { hiddenData } from '../../admin/editor/pictures/hiddenData.ts';
import { pixelLook } from '../../admin/editor/pictures/pixelLook.ts';
import { plainPng } from '../../admin/editor/pictures/plainPng.ts';
import { takenInWarnings, takenInWords } from '../../admin/editor/pictures/pictureWords.ts';
import { inspectPicture } from '../../src/pictures/gate.ts';
import { PICTURE_LIMITS } from '../../src/pictures/limits.ts';
import { placedPhoto } from '../support/placedPhoto.ts';
import { tinyPicture } from '../support/tinyPicture.ts';

const file = (start: string) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(64)]);

describe('a chosen file is known by its bytes', () => {
  test.for(['png', 'jpeg', 'webp', 'gif'] as const)('%s is taken', async (format) => {
    expect(chosenFormat(await tinyPicture(format))).toEqual({ format });
  });

  test('AVIF and BMP are taken too, because browsers can turn them into what the site stores', async () => {
    const avif = await sharp(await tinyPicture('png'))
      .avif({ effort: 0 })
      .toBuffer();
    expect(chosenFormat(avif)).toEqual({ format: 'avif' });
    expect(chosenFormat(file('BM'))).toEqual({ format: 'bmp' });
  });

  test.for<[start: string, word: string]>([
    ['\0\0\0\x18ftypheic', 'HEIC photo'],
    ['\0\0\0\x18ftypmif1', 'HEIC photo'],
    ['\0\0\0\x18ftypisom', 'video'],
    ['<?xml version="1.0"?><!-- a map --><svg xmlns="http://www.w3.org/2000/svg">', 'SVG drawing'],
    ['%PDF-1.7', 'PDF document'],
    ['II*\0', 'TIFF picture'],
    ['MM\0*', 'TIFF picture'],
    ['8BPS\0', 'Photoshop document'],
    ['PK\x03\x04', 'office document'],
    ['GIF is a nice word', 'not a picture'],
    ['<html>', 'not a picture'],
  ])('%j is refused as a %s, whatever its name', ([start, word]) => {
    expect(chosenFormat(file(start))).toEqual({ problem: expect.stringContaining(word) as unknown });
  });

  test('an empty file and one beyond the limit of the gate are refused', async () => {
    expect(chosenFormat(Buffer.alloc(0))).toEqual({ problem: expect.stringContaining('empty') as unknown });
    const large = Buffer.concat([await tinyPicture('png'), Buffer.alloc(PICTURE_LIMITS.bytes)]);
    expect(chosenFormat(large)).toEqual({
      problem: 'is too large: 16 MiB. The limit is 15 MiB. Make it smaller and choose it again.',
    });
  });

  test('the limits of its sides are those of the gate', () => {
    expect(tooManyPixels(8000, 6000)).toBeNull();
    expect(tooManyPixels(12_001, 10)).toContain('12001 by 10 pixels');
    expect(tooManyPixels(10, 12_001)).toContain('10 by 12001 pixels');
    expect(tooManyPixels(8000, 7000)).toContain('50 million');
  });
});

describe('what is hidden in a picture is found', () => {
  const nothing = { location: false, notes: false, animated: false, turned: false };

  test.for(['png', 'jpeg', 'webp', 'gif'] as const)('a plain %s hides nothing', async (format) => {
    expect(hiddenData(await tinyPicture(format))).toEqual(nothing);
  });

  test('a phone’s photo says where it was taken, and is stored turned', async () => {
    expect(hiddenData(await placedPhoto(80, 60))).toEqual({ ...nothing, location: true, notes: true, turned: true });
  });

  test.for(['png', 'webp'] as const)('in a %s too', async (format) => {
    const photo = await sharp(await placedPhoto(80, 60))
      .keepMetadata()
      .toFormat(format)
      .toBuffer();
    expect(hiddenData(photo)).toMatchObject({ location: true, notes: true });
  });

  test('camera data without a place are notes', async () => {
    const photo = await sharp(await tinyPicture('jpeg'))
      .withExif({ IFD0: { Make: 'Camera' } })
      .jpeg()
      .toBuffer();
    expect(hiddenData(photo)).toEqual({ ...nothing, notes: true });
  });

  test('pictures that move', async () => {
    const frames = await sharp(Buffer.from(Array.from({ length: 8 * 16 * 3 }, (_, at) => (at * 31) % 256)), {
      raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
    })
      .gif({ delay: [100, 100] })
      .toBuffer();
    expect(hiddenData(frames).animated).toBe(true);
    expect(hiddenData(await sharp(frames, { animated: true }).webp().toBuffer()).animated).toBe(true);
  });
});

describe('a drawing keeps its pixels', () => {
  test('a PNG loses every note and no pixel, and passes the gate', async () => {
    const drawing = await sharp(await tinyPicture('png'))
      .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '52/1 22/1 0/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace</x:xmpmeta>')
      .png({ palette: true })
      .toBuffer();
    expect(drawing.includes('Secret')).toBe(true);
    const plain = Buffer.from(plainPng(drawing)!);
    expect(plain.includes('Secret')).toBe(false);
    expect(hiddenData(plain)).toMatchObject({ location: false, notes: false });
    expect(await sharp(plain).raw().toBuffer()).toEqual(await sharp(drawing).raw().toBuffer());
    expect(await inspectPicture(plain, 'drawing.png')).toEqual({ shape: { format: 'png', width: 64, height: 48 } });
  });

  test('what stands behind its end is left out, and one that is cut short is none', async () => {
    const drawing = await tinyPicture('png');
    expect(Buffer.from(plainPng(Buffer.concat([drawing, Buffer.from('SecretTail')]))!)).toEqual(drawing);
    for (const cut of [9, 20, 40, drawing.length - 5]) expect(plainPng(drawing.subarray(0, cut))).toBeNull();
  });

  test('one whose colours need a profile is written anew', async () => {
    const wide = await sharp(await tinyPicture('png'))
      .withIccProfile('p3')
      .png()
      .toBuffer();
    expect(plainPng(wide)).toBeNull();
  });

  test('few colours are a drawing, many a photo; any hole in it is seen', () => {
    const chart = new Uint8ClampedArray(4 * 1000).map((_, at) => (at % 4 === 3 ? 255 : Math.floor(at / 400)));
    const photo = new Uint8ClampedArray(4 * 1000).map((_, at) =>
      at % 4 === 3 ? 255 : ((at * 7919) >> (at % 3)) & 255,
    );
    expect(pixelLook(chart)).toEqual({ drawn: true, transparent: false });
    expect(pixelLook(photo)).toEqual({ drawn: false, transparent: false });
    photo[4 * 500 + 3] = 254;
    expect(pixelLook(photo).transparent).toBe(true);
  });
});

describe('the author is told what was done', () => {
  const hidden = { location: true, notes: true, animated: false, turned: false };
  const taken = { bytesBefore: 3_400_000, bytesAfter: 210_300, width: 1600, height: 900, widthBefore: 1600, hidden };

  test('sizes, and what was removed', () => {
    expect(takenInWords(taken)).toBe('3.4 MB → 210 KB, 1600 × 900 pixels, location removed');
    expect(takenInWords({ ...taken, widthBefore: 4000, hidden: { ...hidden, location: false } })).toBe(
      '3.4 MB → 210 KB, 1600 × 900 pixels (was 4000 wide), camera data and notes removed',
    );
    expect(takenInWords({ ...taken, bytesBefore: 210_000, hidden: { ...hidden, location: false, notes: false } })).toBe(
      '210 KB, 1600 × 900 pixels',
    );
  });

  test('what readers will not see as the author does', () => {
    expect(takenInWarnings(taken)).toEqual([]);
    const warnings = takenInWarnings({ ...taken, width: 320, hidden: { ...hidden, animated: true } }).join(' ');
    expect(warnings).toContain('still');
    expect(warnings).toContain('320 pixels wide');
  });
});
