import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** A script for the browser and its styles. */
export interface EditorBundle {
  code: string;
  css: string;
}

let made: { newest: number; bundle: Promise<EditorBundle> } | undefined;

/** The editor's own code and the styles that it imports, made again when a source has changed. */
export function bundleEditor(root: string): Promise<EditorBundle> {
  const newest = Math.max(
    ...['admin', 'src/model', 'src/archive', 'src/mdx', 'src/copydesk'].map((folder) => newestIn(join(root, folder))),
  );
  if (made?.newest !== newest) made = { newest, bundle: bundle(root) };
  return made.bundle;
}

async function bundle(root: string): Promise<EditorBundle> {
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
  const outputs = first && 'output' in first ? first.output : [];
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The editor could not be bundled.');
  const css = outputs.flatMap((output) =>
    output.type === 'asset' && output.fileName.endsWith('.css') ? [String(output.source)] : [],
  );
  return { code: chunk.code, css: css.join('\n') };
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
