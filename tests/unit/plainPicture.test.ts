import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { plainGif } from '../../scripts/import/plainGif.ts';
import { plainJpeg } from '../../scripts/import/plainJpeg.ts';
import { plainPicture } from '../../scripts/import/plainPicture.ts';
import { plainWebp } from '../../scripts/import/plainWebp.ts';
import { inspectPicture } from '../../src/pictures/gate.ts';
import { placedPhoto } from '../support/placedPhoto.ts';
import { tinyPicture } from '../support/tinyPicture.ts';

const pixels = (bytes: Buffer) => sharp(bytes, { animated: true }).autoOrient().raw().toBuffer();
const SECRETS = /Secret|GPS|52,22|xmpmeta/;

async function placed(format: 'jpeg' | 'webp' | 'png'): Promise<Buffer> {
  const photo = await placedPhoto(80, 60);
  return format === 'jpeg' ? photo : sharp(photo).keepMetadata().toFormat(format).toBuffer();
}

describe('a picture that is imported', () => {
  test.for(['jpeg', 'webp', 'png'] as const)(
    'loses place, camera and captions of a %s, and nothing else',
    async (format) => {
      const photo = await placed(format);
      expect(photo.toString('latin1')).toMatch(/Secret|xmpmeta/);
      const plain = await plainPicture(photo, format);
      expect(plain.toString('latin1')).not.toMatch(SECRETS);
      expect((await sharp(plain).metadata()).xmp).toBeUndefined();
      // Upright, and to the bit: nothing was pressed a second time.
      expect((await pixels(plain)).equals(await pixels(photo))).toBe(true);
      const inspected = await inspectPicture(plain, `photo.${format === 'jpeg' ? 'jpg' : format}`);
      expect(inspected).toEqual({ shape: { format, width: 60, height: 80 } });
    },
  );

  test('keeps its colour profile', async () => {
    const wide = await sharp(await tinyPicture('png'))
      .withIccProfile('p3')
      .withExif({ IFD0: { Make: 'Secret' } })
      .jpeg()
      .toBuffer();
    const plain = await plainPicture(wide, 'jpeg');
    expect((await sharp(plain).metadata()).icc).toEqual((await sharp(wide).metadata()).icc);
    expect(plain.toString('latin1')).not.toContain('Secret');
  });

  test('goes on moving as a gif, without its comments and notes', async () => {
    const frames = await Promise.all(
      [1, 2].map((step) => tinyPicture('png', 20 * step, 20).then((one) => sharp(one).resize(20, 20).toBuffer())),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ loop: 3, delay: [100, 200] })
      .toBuffer();
    const note = Buffer.from('Secret words');
    const comment = Buffer.concat([Buffer.from([0x21, 0xfe, note.length]), note, Buffer.from([0])]);
    const noted = Buffer.concat([moving.subarray(0, -1), comment, moving.subarray(-1)]);
    const plain = await plainPicture(noted, 'gif');
    expect(plain.toString('latin1')).not.toContain('Secret');
    const { pages, loop, delay } = await sharp(plain, { animated: true }).metadata();
    expect({ pages, loop, delay }).toEqual({ pages: 2, loop: 3, delay: [100, 200] });
    expect((await pixels(plain)).equals(await pixels(moving))).toBe(true);
  });

  test('whatever bytes come, the reader of its parts ends', async () => {
    const whole = await Promise.all((['jpeg', 'webp', 'gif'] as const).map((format) => tinyPicture(format)));
    const readers = [(bytes: Buffer) => plainJpeg(bytes, 6), (bytes: Buffer) => plainWebp(bytes, 6), plainGif];
    const anyBytes = fc.tuple(fc.nat(2), fc.nat(400), fc.uint8Array({ maxLength: 40 }));
    fc.assert(
      fc.property(anyBytes, ([format, at, bytes]) => {
        const broken = Buffer.from(whole[format]!);
        broken.set(bytes.subarray(0, Math.max(0, broken.length - at)), Math.min(at, broken.length));
        for (const file of [broken, broken.subarray(0, at)]) {
          const plain = readers[format]!(file);
          if (plain) expect(plain.length).toBeLessThanOrEqual(file.length + 64);
        }
      }),
      { numRuns: 500 },
    );
  });
});
