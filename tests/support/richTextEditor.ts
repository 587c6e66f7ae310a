import { fromJS, Map as ImmutableMap } from 'immutable';
import type { EditorComponent } from '../../admin/editor/decap.ts';
import { registerBridge } from '../../admin/editor/bridge.ts';
import { decapSerializers, type SlateEditor, type SlateNode } from './decapSerializers.ts';

/** Decap’s rich text editor with the newsroom’s bridge, without a screen. */
export interface RichTextEditor {
  /** What the editor makes of a text when an entry is opened. */
  open(markdown: string): SlateNode[];
  /** The text that the editor hands over after a change. */
  print(nodes: SlateNode[]): string;
  /** The same through a live Slate editor: everything is brought into the shape that Decap's rules ask for. */
  live(markdown: string): Promise<SlateEditor>;
}

const CODE_BLOCK = { id: 'code-block', label: 'Code Block', widget: 'code', type: 'code-block' };
/** Decap's own component for a picture, as in decap-cms 3.16.3. */
const IMAGE = {
  id: 'image',
  label: 'Image',
  fields: [
    { label: 'Image', name: 'image', widget: 'image', media_library: { allow_multiple: false } },
    { label: 'Alt Text', name: 'alt' },
    { label: 'Title', name: 'title' },
  ],
  pattern: /^!\[([^\]]*)\]\((.*?)(\s"([^"]*)")?\)/,
  fromBlock: (match: RegExpMatchArray) => ({ image: match[2], alt: match[1], title: match[4] }),
  toBlock: ({ alt, image, title }: Record<string, string>) =>
    `![${alt || ''}](${image || ''}${title ? ` "${title.replace(/"/g, '\\"')}"` : ''})`,
};

/** As Decap makes a component from what is registered (decap-cms-core, EditorComponent). */
function editorComponent(config: Partial<EditorComponent>) {
  const { fields = [], ...rest } = config;
  return {
    type: 'shortcode',
    widget: 'object',
    pattern: /.^/,
    fromBlock: () => ({}),
    toBlock: () => 'Plugin',
    ...rest,
    fields: fromJS(fields),
  };
}

export async function richTextEditor(): Promise<RichTextEditor> {
  const decap = await decapSerializers();
  const remarkPlugins: unknown[] = [];
  // The order is Decap's: its own first, and a Map that forgets the order beyond eight.
  let components = ImmutableMap<string, unknown>();
  const register = (config: Partial<EditorComponent>) => {
    components = components.set(String(config.id), editorComponent(config));
  };
  register(IMAGE);
  register(CODE_BLOCK as Partial<EditorComponent>);
  registerBridge({
    registerEditorComponent: register,
    registerRemarkPlugin: (plugin) => void remarkPlugins.push(plugin),
  });
  const settings = { voidCodeBlock: true, remarkPlugins };
  const use = () => decap.setEditorComponents(components);
  const open = (markdown: string) => (use(), decap.markdownToSlate(markdown, settings));
  return {
    open,
    print: (nodes) => (use(), decap.slateToMarkdown(nodes, settings)),
    live: async (markdown) => {
      const editor = decap.withShortcodes(decap.withBlocks(decap.withLists(decap.withInlines(decap.createEditor()))));
      editor.children = open(markdown);
      decap.Editor.normalize(editor, { force: true });
      return editor;
    },
  };
}
