import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where content is read from: a folder on disk, or a commit with an edit laid over it. */
export interface ContentFiles {
  /** All files under `content/`, as paths from the top of the repository, with `/`. Hidden files are left out. */
  list(): string[];
  /** @throws when there is no such file */
  read(path: string): Buffer;
  /** The SHA-256 of a file in hexadecimal digits, where it can be had without holding the file in memory. */
  digest?(path: string): string;
  /** A short text that changes when the file changes. Null: no such file. */
  version(path: string): string | null;
}

/** The content in a folder on disk: what lies in `<root>/content`. */
export function contentFolder(root: string): ContentFiles {
  return {
    list: () =>
      readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
        .filter((path) => !/(?:^|\/)\./.test(path))
        .sort(),
    read: (path) => readFileSync(join(root, path)),
    digest: (path) => fileDigest(join(root, path)),
    version: (path) => {
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      return stats ? `${stats.size}-${stats.mtimeMs}` : null;
    },
  };
}

/** The first 16 hexadecimal digits of the SHA-256 of a file. */
export const contentDigest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Serves one file after another: a build looks at thousands of pictures, and a buffer for each would cost it dearly. */
const buffer = Buffer.allocUnsafe(256 * 1024);

function fileDigest(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer))
      hash.update(buffer.subarray(0, size));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
