import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

let made: { newest: number; code: Promise<string> } | undefined;

/** The editor's own code as one script for the browser, made again when a source has changed. */
export function bundleEditor(root: string): Promise<string> {
  const newest = Math.max(
    ...['admin', 'src/model', 'src/mdx', 'src/copydesk'].map((folder) => newestIn(join(root, folder))),
  );
  if (made?.newest !== newest) made = { newest, code: bundle(root) };
  return made.code;
}

async function bundle(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(root, 'admin/boot.ts'), formats: ['es'], fileName: 'boot' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output.find((output) => output.type === 'chunk') : undefined;
  if (!chunk || chunk.type !== 'chunk') throw new Error('The editor could not be bundled.');
  return chunk.code;
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
