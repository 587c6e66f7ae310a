import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';
import { cachedBundle } from './cachedBundle.ts';

/** Decap’s own check of a configuration, which runs before the CMS starts. */
interface ConfigSchema {
  /** @throws with every mistake */
  validateConfig(config: unknown): void;
}

const decap = join(import.meta.dirname, '..', '..', 'node_modules', 'decap-cms');
const CONFIG_SCHEMA = 'decap-cms-core/dist/esm/constants/configSchema.js';
const REGISTRY = '../lib/registry';
const AJV_TEXT = /^ajv\/dist\/refs\/[a-z0-9-]+\.json/;
/** What stands in for modules of Decap that pull in the rest of it: only these names are asked of them. */
const STAND_INS: Record<string, string> = {
  '../formats/formats':
    "export const frontmatterFormats = ['yaml-frontmatter', 'toml-frontmatter', 'json-frontmatter']; export const extensionFormatters = { yml: 0, yaml: 0, toml: 0, json: 0, md: 0, markdown: 0, html: 0 };",
  '../lib/i18n':
    "export const I18N_STRUCTURE = { a: 'multiple_folders', b: 'multiple_files', c: 'single_file' }; export const I18N_FIELD = { a: 'translate', b: 'duplicate', c: 'none' };",
};

/** Files of Decap and of what it bundles, by their path in a package: its source map holds them all. */
function bundledFiles(): Map<string, string> {
  const map = JSON.parse(readFileSync(join(decap, 'dist', 'decap-cms.js.map'), 'utf8')) as {
    sources: string[];
    sourcesContent: string[];
  };
  // `webpack://DecapCms/../../node_modules/.pnpm/ajv@8/node_modules/ajv/dist/ajv.js` is `ajv/dist/ajv.js`.
  const path = (source: string) => source.replace(/^.*(?:node_modules|DecapCms\/\.\.)\//, '');
  return new Map(map.sources.map((source, index) => [path(source), map.sourcesContent[index] ?? '']));
}

/** Decap’s widgets with their own schemas, as its registry gives them. */
function registry(files: ReadonlyMap<string, string>): string {
  const schemas = [...files.keys()].flatMap((file) => {
    const [, widget] = /^decap-cms-widget-([a-z]+)\/dist\/esm\/schema\.js$/.exec(file) ?? [];
    return widget ? [{ widget, file }] : [];
  });
  return [
    ...schemas.map(({ widget, file }) => `import ${widget} from '${file}';`),
    `export const getWidgets = () => [${schemas.map(({ widget }) => `{ name: '${widget}', schema: ${widget} }`).join()}];`,
  ].join('\n');
}

/** Ajv’s own JSON is no part of the source map; the linter has the same texts. */
const ajvText = (path: string) =>
  `module.exports = ${readFileSync(join(decap, '..', path.replace('/dist/', '/lib/')), 'utf8')};`;

function sources(): Plugin {
  let files: Map<string, string> | undefined;
  const inBundle = () => (files ??= bundledFiles());
  return {
    name: 'decap-config-schema',
    enforce: 'pre',
    resolveId: (id, importer = '') => {
      if (id === 'entry' || id === REGISTRY || id in STAND_INS) return `\0${id}`;
      const path = id.startsWith('.') ? posix.join(posix.dirname(importer.replace('\0', '')), id) : id;
      const spellings = [path, `${path}.js`, `${path}/index.js`, `${path}/dist/${path}.js`, `${path}/dist/index.js`];
      const found = spellings.find((one) => inBundle().has(one));
      if (found) return `\0${found}`;
      return AJV_TEXT.test(path) ? `\0${path}.js` : null;
    },
    load: (id) => {
      const name = id.replace('\0', '');
      if (name === 'entry') return `export { validateConfig } from '${CONFIG_SCHEMA}';`;
      if (name === REGISTRY) return registry(inBundle());
      if (AJV_TEXT.test(name)) return ajvText(name.replace(/\.js$/, ''));
      return STAND_INS[name] ?? inBundle().get(name) ?? null;
    },
  };
}

/** Bundles Decap’s check for Node, once for each version of Decap, and loads it. */
export async function decapConfigSchema(): Promise<ConfigSchema> {
  const { version } = JSON.parse(readFileSync(join(decap, 'package.json'), 'utf8')) as { version: string };
  const recipe = [version, readFileSync(import.meta.filename, 'utf8')];
  // The module exports what the entry above does.
  return (await cachedBundle('decap-config-schema', recipe, sources())) as ConfigSchema;
}
