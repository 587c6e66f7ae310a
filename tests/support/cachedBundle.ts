import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache', 'chain-of-custody');

/**
 * Bundles code of others for Node, once for each recipe, and loads it.
 * @param name of the file in the cache
 * @param recipe what the bundle depends on: versions, and the text of whoever makes it
 * @param sources resolves the id `entry` and what that imports
 * @returns the module, with the exports of `entry`
 */
export async function cachedBundle(name: string, recipe: string[], sources: Plugin): Promise<unknown> {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const part of recipe) hash.update(part);
  const file = join(cache, `${name}-${hash.digest('hex').slice(0, 16)}.mjs`);
  if (!existsSync(file)) await bundle(name, file, sources);
  return await import(/* @vite-ignore */ pathToFileURL(file).href);
}

/** It appears in the cache whole or not at all: several test files may make it at the same time. */
async function bundle(name: string, file: string, sources: Plugin): Promise<void> {
  const folder = join(cache, `${name}-${process.pid}`);
  await build({
    root,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    plugins: [sources],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: 'entry', output: { entryFileNames: 'entry.mjs', codeSplitting: false } },
    },
  });
  mkdirSync(cache, { recursive: true });
  renameSync(join(folder, 'entry.mjs'), file);
  rmSync(folder, { recursive: true, force: true });
}
