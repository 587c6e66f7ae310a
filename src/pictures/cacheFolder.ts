import { join } from 'node:path';

/** Where decoded shapes and made renditions are kept between builds. Safe to delete; worth keeping in CI. */
export function pictureCacheFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'chain-of-custody', 'pictures');
}
