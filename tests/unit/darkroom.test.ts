import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Darkroom } from '../../src/pictures/darkroom.ts';

describe('The darkroom', () => {
  let folder: string;
  let original: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'darkroom-'));
    original = join(folder, 'original.png');
    await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#9c251d' } })
      .png()
      .toFile(original);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('two feeds that want one new picture at the same time both get it, whole', async () => {
    const cache = join(folder, 'cache');
    const rendition = { digest: '0123456789abcdef', width: 1200, format: 'jpg' as const };
    // Each feed has a darkroom of its own.
    const files = await Promise.all([1, 2, 3, 4].map(() => new Darkroom(cache).develop(rendition, original)));
    expect(new Set(files)).toEqual(new Set([join(cache, '0123456789abcdef-1200.jpg')]));
    expect(await sharp(readFileSync(files[0]!)).stats()).toMatchObject({ isOpaque: true });
    expect(readdirSync(cache)).toEqual(['0123456789abcdef-1200.jpg']);
  });

  test('a picture that cannot be made leaves nothing behind', async () => {
    const cache = join(folder, 'empty');
    const rendition = { digest: 'fedcba9876543210', width: 480, format: 'webp' as const };
    await expect(new Darkroom(cache).develop(rendition, join(folder, 'none.png'))).rejects.toThrow(/none\.png/);
    expect(readdirSync(cache)).toEqual([]);
  });
});
