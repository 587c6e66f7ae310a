import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../src/pictures/cacheFolder.ts';

/** A file of the bundle, as the bundler names it. */
export interface MadeFile {
  fileName: string;
  content: Uint8Array | string;
}

/**
 * The editor's bundle from the cache, when nothing that it is made of has changed; else it is made and kept.
 * @param sources folders and files, from `root`, that the bundle is made of
 */
export async function keptBundle(
  root: string,
  sources: string[],
  make: () => Promise<MadeFile[]>,
): Promise<MadeFile[]> {
  const folder = join(cacheFolder(root), 'editor');
  const file = join(folder, `${digestOf(root, sources)}.json`);
  const kept = read(file);
  if (kept) return kept;
  const made = await make();
  mkdirSync(folder, { recursive: true });
  for (const older of readdirSync(folder)) rmSync(join(folder, older), { force: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made.map(({ fileName, content }) => [fileName, base64(content)])));
  renameSync(draft, file);
  return made;
}

function read(file: string): MadeFile[] | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as [string, string][];
    return kept.map(([fileName, content]) => ({ fileName, content: Buffer.from(content, 'base64') }));
  } catch {
    // There is none, or not a whole one: it is made.
    return null;
  }
}

const base64 = (content: Uint8Array | string) => Buffer.from(content).toString('base64');

function digestOf(root: string, sources: string[]): string {
  const digest = createHash('sha256');
  for (const source of sources)
    for (const path of filesIn(root, source))
      digest
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0');
  return digest.digest('hex').slice(0, 32);
}

function filesIn(root: string, source: string): string[] {
  if (/\.\w+$/.test(source)) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'x').length - 1))
    .sort();
}
