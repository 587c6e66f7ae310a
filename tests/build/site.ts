import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';

/** The newsroom whose site is under test, and the folder that its build wrote. */
export const newsroom = inject('newsroom');
export const dist = join(newsroom, 'dist');

/** The address of the site, as its settings have it. */
export const site = new URL(
  (parse(readFileSync(join(newsroom, 'content', 'site.yaml'), 'utf8')) as { address: string }).address,
);

/** Every file of a folder, as sorted paths from it, with `/`. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The file that a static host sends for a path of the site; null when there is none. */
export function builtFile(path: string): string | null {
  const file = join(dist, ...decodeURIComponent(path).split('/'), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** The text that a static host sends for a path of the site. */
export function textAt(path: string): string {
  const file = builtFile(path);
  if (!file) throw new Error(`Nothing was built at ${path}.`);
  return readFileSync(file, 'utf8');
}
