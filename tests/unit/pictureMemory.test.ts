import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder } from '../../src/copydesk/contentFiles.ts';
import { PictureRegister } from '../../src/pictures/pictureFile.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const drawn = () =>
  sharp({ create: { width: 8, height: 4, channels: 3, background: '#333' } })
    .png()
    .toBuffer();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('a picture that was found whole is not read again in the next build', async () => {
  const folder = temporaryFolder();
  const bytes = await drawn();
  let reads = 0;
  const read = () => {
    reads++;
    return bytes;
  };
  const first = new PictureRegister(folder);
  const shape = await first.inspect('lead.png', read, sha256(bytes));
  first.save();
  expect(shape).toEqual({ picture: { format: 'png', width: 8, height: 4, digest: sha256(bytes).slice(0, 16) } });
  expect(await new PictureRegister(folder).inspect('lead.png', read, sha256(bytes))).toEqual(shape);
  expect(reads).toBe(1);
});

test('a file in the content folder is known by the SHA-256 of all its bytes, however long it is', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'content'));
  const files = contentFolder(root);
  for (const length of [0, 1, 262_144, 262_145, 700_000]) {
    const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 7 + length) % 251));
    writeFileSync(join(root, 'content', 'a.png'), bytes);
    expect(files.digest?.('content/a.png')).toBe(sha256(bytes));
  }
});
