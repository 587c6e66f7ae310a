import { join } from 'node:path';

/** Where the newsroom keeps what it need not do again in the next build. Safe to delete; worth keeping in CI. */
export function cacheFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'chain-of-custody');
}

/** Decoded shapes and made renditions of pictures. */
export function pictureCacheFolder(root: string): string {
  return join(cacheFolder(root), 'pictures');
}
