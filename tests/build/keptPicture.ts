import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';

const root = join(import.meta.dirname, '..', '..');
const KEPT = join(import.meta.dirname, 'pictures');
const CHANGED = join(root, 'node_modules', '.cache', 'chain-of-custody', 'changed-pictures');
const BROWSER = join(KEPT, 'browser.txt');
/** Half the size: small files, and the edges of letters, which machines draw differently, weigh less. */
const SCALE = 0.5;
/** Share of the picture that may differ. Another version of the browser draws letters a little differently. */
const TOLERATED = { sameBrowser: 0.002, otherBrowser: 0.02 };
/** A palette keeps the picture of a page at 20 to 80 KB. */
const COLOURS = 32;

/** Whether the pictures of this run become the ones to compare with (`npm run accept-pictures`). */
export const accepting = process.env.ACCEPT_PICTURES === 'yes';

/** Keeps a screenshot under a name, with the major version of the browser that took it. */
export async function keepPicture(name: string, shot: Buffer, browser: string): Promise<void> {
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, `${name}.png`), await small(shot));
  writeFileSync(BROWSER, `${browser}\n`);
}

/** What changed since the picture of that name was kept, in a sentence; null when nothing did. */
export async function changeOf(name: string, shot: Buffer, browser: string): Promise<string | null> {
  const file = join(KEPT, `${name}.png`);
  if (!existsSync(file)) return `${name}: there is no picture of it yet`;
  const [before, after] = await Promise.all([pixels(sharp(readFileSync(file))), pixels(await half(shot))]);
  const { width, height } = after.info;
  const isSame = before.info.width === width && before.info.height === height;
  const difference = Buffer.alloc(after.data.length);
  const count = isSame ? pixelmatch(before.data, after.data, difference, width, height, { threshold: 0.25 }) : 0;
  const keptBy = existsSync(BROWSER) ? readFileSync(BROWSER, 'utf8').trim() : '';
  const tolerated = keptBy === browser ? TOLERATED.sameBrowser : TOLERATED.otherBrowser;
  if (isSame && count / (width * height) <= tolerated) return null;
  mkdirSync(CHANGED, { recursive: true });
  writeFileSync(join(CHANGED, `${name}.png`), await small(shot));
  await sharp(difference, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(join(CHANGED, `${name}-difference.png`));
  const other = keptBy === browser ? '' : ` (kept by version ${keptBy} of the browser, taken by ${browser})`;
  const what = isSame
    ? `${((100 * count) / (width * height)).toFixed(1)} % of it changed`
    : `it was ${before.info.width} × ${before.info.height} and is ${width} × ${height}`;
  return `${name}: ${what}${other}; see ${join(CHANGED, name)}.png`;
}

async function half(shot: Buffer): Promise<Sharp> {
  const { width = 0 } = await sharp(shot).metadata();
  return sharp(shot).resize(Math.round(width * SCALE));
}

async function small(shot: Buffer): Promise<Buffer> {
  return (await half(shot)).png({ palette: true, colours: COLOURS, dither: 0, effort: 7 }).toBuffer();
}

const pixels = (picture: Sharp) => picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
