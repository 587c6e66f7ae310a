import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PICTURE_LIMITS } from '../../src/pictures/limits.ts';

/** Where pictures come from. */
export interface PictureSource {
  /**
   * @param address of the picture on the old site
   * @param path in its folder of uploads; empty when that is not known
   */
  read(address: string, path: string): Promise<{ bytes: Buffer } | { missing: string }>;
}

/** Pictures are not asked for: they become links. */
export const NO_PICTURES: PictureSource = {
  read: () => Promise.resolve({ missing: 'pictures were not asked for (--uploads or --download)' }),
};

/** A copy of the folder `wp-content/uploads`. Nothing outside of it is read. */
export class UploadsFolder implements PictureSource {
  private readonly root: string;

  /** @throws when there is no such folder */
  constructor(folder: string) {
    this.root = realpathSync(folder);
  }

  read(address: string, path: string): Promise<{ bytes: Buffer } | { missing: string }> {
    for (const candidate of candidates(address, path)) {
      const file = join(this.root, candidate);
      if (!existsSync(file) || !realpathSync(file).startsWith(this.root + sep)) continue;
      const stats = statSync(file);
      if (!stats.isFile()) continue;
      if (stats.size > PICTURE_LIMITS.bytes) return Promise.resolve({ missing: 'it is larger than 15 MiB' });
      return Promise.resolve({ bytes: readFileSync(file) });
    }
    return Promise.resolve({ missing: 'the folder of uploads does not have it' });
  }
}

/** Paths at which a picture may lie, the best first: the original, then the size that the text shows. */
function candidates(address: string, path: string): string[] {
  const parts = pathIn(address).split('/').filter(Boolean);
  const marker = parts.findLastIndex((part) => part === 'uploads' || part === 'files');
  const inUploads = marker >= 0 ? parts.slice(marker + 1) : parts.slice(-3);
  const shown = inUploads.join('/');
  const paths = [path, originalOf(shown), shown, parts.at(-1) ?? ''];
  return [...new Set(paths)].filter((candidate) => candidate && !candidate.split(/[/\\]/).includes('..'));
}

/** WordPress’s smaller copies are called `name-300x200.jpg`. */
export const originalOf = (path: string): string => path.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z]+$)/i, '');

function pathIn(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'https://old.invalid').pathname);
  } catch {
    return '';
  }
}
