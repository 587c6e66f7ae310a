import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { keptBundle, type MadeFile } from './keptBundle.ts';

/** A file that the browser loads. */
export interface BundledFile {
  content: string | Uint8Array;
  /** A name of its content, for the browser's cache. */
  etag: string;
  /** Its name changes with its content. */
  lasts: boolean;
}
/** Files by their path under `/admin/`. `desk.js` and `desk.css` are the first that a page needs. */
export type EditorBundle = ReadonlyMap<string, BundledFile>;

/** The folder of parts whose names change with their content. */
const PARTS = 'parts/';

/** What the bundle is made of: our own code, and the packages that the lock file names. */
const SOURCES = ['admin', 'src'];
const PACKAGES = 'package-lock.json';

let made: { newest: number; bundle: Promise<EditorBundle> } | undefined;

/** The desk's and the editor's own code and the styles that they import, made again when a source has changed. */
export function bundleEditor(root: string): Promise<EditorBundle> {
  const newest = Math.max(...SOURCES.map((folder) => newestIn(join(root, folder))));
  if (made?.newest !== newest) made = { newest, bundle: bundle(root) };
  return made.bundle;
}

async function bundle(root: string): Promise<EditorBundle> {
  const files = new Map<string, BundledFile>();
  for (const { fileName, content } of await keptBundle(root, [...SOURCES, PACKAGES], () => make(root))) {
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
    files.set(fileName, { content, etag: `"${digest}"`, lasts: fileName.startsWith(PARTS) });
  }
  if (!files.has('desk.js')) throw new Error('The editor could not be bundled.');
  return files;
}

async function make(root: string): Promise<MadeFile[]> {
  const result = await build({
    root,
    base: '/admin/',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // A picture within a script would count against the desk's first moment.
      assetsInlineLimit: 2048,
      rolldownOptions: {
        input: { desk: join(root, 'admin/desk/desk.ts') },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: `${PARTS}[name]-[hash].js`,
          assetFileNames: ({ names }) => (names.includes('desk.css') ? 'desk.css' : `${PARTS}[name]-[hash][extname]`),
        },
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const outputs = first && 'output' in first ? first.output : [];
  return outputs.map((output) => ({
    fileName: output.fileName,
    content: output.type === 'chunk' ? output.code : output.source,
  }));
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
