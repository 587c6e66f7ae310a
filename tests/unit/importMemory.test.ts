import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Repository } from '../../admin/server/repository.ts';
import { importExport } from '../../scripts/import/importExport.ts';
import { smallNewsroom } from '../support/smallNewsroom.ts';
import { wordpressExport, wordpressItem } from '../support/wordpressExport.ts';

const MB = 1e6;
const POSTS = 24;
const OLD_TEXT = 'An old text. '.repeat(25_000);
/** A third of a megabyte as PNG, which noise cannot be made smaller than. */
const SIDE = 340;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use: texts and objects, and what pictures hold beside them. */
function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const noise = () =>
  sharp(randomBytes(SIDE * SIDE * 3), { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();

test('an import keeps neither texts nor pictures: the last post finds as much room as the first', async () => {
  const newsroom = smallNewsroom();
  const folder = mkdtempSync(join(tmpdir(), 'import-memory-'));
  const file = join(folder, 'export.xml');
  const items = Array.from({ length: POSTS }, (_, index) => index + 1).flatMap((id) => [
    wordpressItem({ id, slug: `post-${id}`, content: `<p>Words.</p><img src="https://old.example.org/${id}.png">` }),
    wordpressItem({ id: POSTS + id, type: 'revision', content: OLD_TEXT }),
  ]);
  writeFileSync(file, wordpressExport(items));
  let asked = 0;
  const used: number[] = [];
  const read = async () => {
    if ([4, POSTS].includes(++asked)) used.push(bytesInUse());
    return { bytes: await noise() };
  };
  try {
    await importExport({
      file,
      repository: new Repository(newsroom.folder),
      author: { name: 'Anna Author', email: 'anna@example.org' },
      pictures: () => ({ read }),
      section: undefined,
      timeZone: undefined,
      isTrial: false,
      onProgress: () => {},
    });
    expect(newsroom.git('for-each-ref', 'refs/heads/cms/articles').split('\n')).toHaveLength(POSTS);
  } finally {
    newsroom.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  const [early = 0, late = Infinity] = used;
  // Seven megabytes of pictures and as much of old texts have gone through between the two.
  expect((late - early) / MB).toBeLessThan(2.5);
});
