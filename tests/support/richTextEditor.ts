import { fromJS, Map as ImmutableMap } from 'immutable';
import { registerBridge } from '../../admin/editor/bridge.ts';
import type { CardData, EditorComponent } from '../../admin/editor/decap.ts';
import { decapSerializers, type Path, type SlateEditor, type SlateNode } from './decapSerializers.ts';

/** Decap’s rich text editor with the newsroom’s bridge, without a screen. */
export interface RichTextEditor {
  /** What the editor makes of a text when an entry is opened. */
  open(markdown: string): SlateNode[];
  /** The text that the editor hands over when it holds this. */
  print(nodes: SlateNode[]): string;
  /** Opens a text for changes. */
  edit(markdown: string): TextInEditor;
}
/** A text as an author has it before them. */
export interface TextInEditor {
  nodes(): SlateNode[];
  print(): string;
  /** Marks the first place of some words and types others over them. */
  retype(words: string, typed: string): void;
  /** Changes values of a card: the first of its sort, or another by its number. */
  changeCard(id: string, change: (data: CardData) => CardData, number?: number): void;
  insert(at: number, ...nodes: SlateNode[]): void;
  remove(at: number): void;
  /** Brings everything into the shape that Slate asks for; while an author types this happens only where they type. */
  normalise(): void;
}

/** As Decap makes a component of what is registered (`valueObjects/EditorComponent.js` in decap-cms 3.16.3). */
function editorComponent({ fields = [], ...config }: Partial<EditorComponent>) {
  const defaults = {
    type: 'shortcode',
    widget: 'object',
    pattern: /.^/,
    fromBlock: () => ({}),
    toBlock: () => 'Plugin',
  };
  return { ...defaults, ...config, fields: fromJS(fields) };
}
/** What Decap registers before the bridge does. The second takes all pictures of Markdown. */
const DECAPS_OWN = [
  { id: 'code-block', label: 'Code Block', widget: 'code', type: 'code-block' },
  { id: 'image', label: 'Image', pattern: /^!\[([^\]]*)\]\((.*?)(\s"([^"]*)")?\)/ },
] as unknown as EditorComponent[];

/** A new editor, as after the page of the CMS was loaded. */
export async function richTextEditor(): Promise<RichTextEditor> {
  const decap = await decapSerializers();
  // Decap keeps components in such a map, which forgets their order beyond eight.
  let components = ImmutableMap<string, unknown>();
  const remarkPlugins: unknown[] = [];
  const register = (component: EditorComponent) => {
    components = components.set(component.id, editorComponent(component));
  };
  DECAPS_OWN.forEach(register);
  registerBridge({
    registerEditorComponent: register,
    registerRemarkPlugin: (plugin) => void remarkPlugins.push(plugin),
  });
  const settings = { voidCodeBlock: true, remarkPlugins };

  const open = (markdown: string) => {
    decap.setEditorComponents(components);
    return decap.markdownToSlate(markdown, settings);
  };
  const print = (nodes: SlateNode[]) => {
    decap.setEditorComponents(components);
    return decap.slateToMarkdown(nodes, settings);
  };
  const edit = (markdown: string): TextInEditor => {
    const { Editor, Transforms } = decap;
    const editor = decap.withShortcodes(decap.withBlocks(decap.withLists(decap.withInlines(decap.createEditor()))));
    editor.children = open(markdown);
    return {
      nodes: () => editor.children,
      print: () => print(editor.children),
      retype: (words, typed) => {
        const [path, offset] = placeOf(editor, words);
        Transforms.insertText(editor, typed, {
          at: { anchor: { path, offset }, focus: { path, offset: offset + words.length } },
        });
      },
      changeCard: (id, change, number = 0) => {
        const [at, data] = cardsOf(editor, id)[number] ?? [];
        if (!at || !data) throw new Error(`There is no card ${id} ${number}.`);
        // Decap holds the values as immutable data while they are in the form.
        const before = fromJS(data.shortcodeData) as { toJS: () => CardData };
        Transforms.setNodes(editor, { data: { ...data, shortcodeData: change(before.toJS()) } }, { at });
      },
      insert: (at, ...nodes) => Transforms.insertNodes(editor, nodes, { at: [at] }),
      remove: (at) => Transforms.removeNodes(editor, { at: [at] }),
      normalise: () => Editor.normalize(editor, { force: true }),
    };
  };
  return { open, print, edit };
}

function placeOf(editor: SlateEditor, words: string): [Path, offset: number] {
  for (const [path, node] of everyNode(editor.children)) {
    const offset = node.text?.indexOf(words) ?? -1;
    if (offset >= 0) return [path, offset];
  }
  throw new Error(`“${words}” is not in the editor.`);
}

function cardsOf(editor: SlateEditor, id: string): [Path, data: Record<string, unknown>][] {
  return [...everyNode(editor.children)].flatMap(([path, { data }]) =>
    data?.shortcode === id ? [[path, data] as [Path, Record<string, unknown>]] : [],
  );
}

function* everyNode(nodes: SlateNode[], path: Path = []): Generator<[Path, SlateNode]> {
  for (const [index, node] of nodes.entries()) {
    yield [[...path, index], node];
    yield* everyNode(node.children ?? [], [...path, index]);
  }
}
