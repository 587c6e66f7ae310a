import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { cachedBundle } from './cachedBundle.ts';

/** A text or an element of Slate, the editor that Decap’s `markdown` widget is made of. */
export interface SlateNode {
  type?: string;
  text?: string;
  children?: SlateNode[];
  data?: Record<string, unknown>;
  [property: string]: unknown;
}
export interface SlateEditor {
  children: SlateNode[];
}
/** A place in the tree of an editor: the number of a child, of a child of it … */
export type Path = number[];
interface Point {
  path: Path;
  offset: number;
}
interface Settings {
  voidCodeBlock: boolean;
  remarkPlugins: unknown[];
}

/** What runs in an author’s browser between the file and the screen: Decap’s own code, without React and the DOM. */
export interface DecapSerializers {
  markdownToSlate(markdown: string, settings: Settings): SlateNode[];
  slateToMarkdown(nodes: SlateNode[], settings: Settings): string;
  /** Decap asks its registry for these; here the test says them. */
  setEditorComponents(components: unknown): void;
  createEditor(): SlateEditor;
  withShortcodes(editor: SlateEditor): SlateEditor;
  withBlocks(editor: SlateEditor): SlateEditor;
  withLists(editor: SlateEditor): SlateEditor;
  withInlines(editor: SlateEditor): SlateEditor;
  Editor: { normalize(editor: SlateEditor, options: { force: boolean }): void };
  Transforms: {
    insertText(editor: SlateEditor, text: string, options: { at: { anchor: Point; focus: Point } }): void;
    insertNodes(editor: SlateEditor, nodes: SlateNode[], options: { at: Path }): void;
    removeNodes(editor: SlateEditor, options: { at: Path }): void;
    setNodes(editor: SlateEditor, properties: Partial<SlateNode>, options: { at: Path }): void;
  };
}

const root = join(import.meta.dirname, '..', '..');
const widget = join(root, 'node_modules', 'decap-cms-widget-markdown');
const CONTROL = '\0control';
const ENTRY = '\0entry';

/** The npm package has the sources of what Decap’s bundle contains; the visual control (React) is left out. */
const sources: Plugin = {
  name: 'decap-serializers',
  enforce: 'pre',
  resolveId: (id) => {
    if (id === 'entry') return ENTRY;
    return id === '../MarkdownControl' || id === 'control' ? CONTROL : null;
  },
  load: (id) => {
    if (id === CONTROL)
      return 'let components; export const setEditorComponents = (all) => { components = all; }; export const getEditorComponents = () => components;';
    if (id !== ENTRY) return null;
    const plugins = join(widget, 'src', 'MarkdownControl', 'plugins');
    return `
      export { markdownToSlate, slateToMarkdown } from '${widget}/src/serializers/index.js';
      export { setEditorComponents } from 'control';
      export { createEditor, Editor, Transforms } from 'slate';
      export { default as withShortcodes } from '${plugins}/shortcodes/withShortcodes.js';
      export { default as withBlocks } from '${plugins}/blocks/withBlocks.js';
      export { default as withLists } from '${plugins}/lists/withLists.js';
      export { default as withInlines } from '${plugins}/inlines/withInlines.js';`;
  },
};

let loaded: Promise<DecapSerializers> | undefined;

/** Bundles Decap’s serializers for Node, once for each version of them, and loads them. */
export function decapSerializers(): Promise<DecapSerializers> {
  const { version } = JSON.parse(readFileSync(join(widget, 'package.json'), 'utf8')) as { version: string };
  const recipe = [version, readFileSync(import.meta.filename, 'utf8')];
  // The module exports what the entry above does.
  return (loaded ??= cachedBundle('decap-serializers', recipe, sources) as Promise<DecapSerializers>);
}
