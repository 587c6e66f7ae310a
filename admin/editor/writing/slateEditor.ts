import type { Path, Point, Range, SlateElement, SlateNode } from './slateNodes.ts';

/** What the newsroom uses of an editor of Slate 0.118, which Decap 3.16 brings. */
export interface SlateEditor {
  children: SlateNode[];
  selection: Range | null;
  /** What has been done since the last `onChange`. */
  operations: { type: string; text?: string }[];
  onChange: (options?: unknown) => void;
  insertData: (data: DataTransfer) => void;
  /** Inserts what was copied in an editor of Slate. @returns whether it was */
  insertFragmentData: (data: DataTransfer) => boolean;
  insertTextData: (data: DataTransfer) => boolean;
  insertText(text: string): void;
  insertNodes(nodes: SlateNode | SlateNode[], options?: { at?: Path | Range | Point; select?: boolean }): void;
  insertFragment(nodes: SlateNode[]): void;
  removeNodes(options: { at: Path }): void;
  setNodes(properties: Partial<SlateElement>, options: { at: Path }): void;
  wrapNodes(element: SlateElement, options: { at?: Range; split?: boolean }): void;
  unwrapNodes(options: { at: Path }): void;
  splitNodes(options?: { always?: boolean }): void;
  delete(options?: { at: Path | Range }): void;
  deleteFragment(): void;
  select(at: Path | Point | Range): void;
  collapse(options: { edge: 'start' | 'end' }): void;
  move(options: { unit: 'offset' }): void;
  start(path: Path): Point;
  end(path: Path): Point;
  range(path: Path): Range;
  string(at: Path | Range): string;
  isVoid(element: SlateElement): boolean;
  hasPath(path: Path): boolean;
  pathRef(path: Path): { current: Path | null; unref(): Path | null };
  rangeRef(range: Range): { current: Range | null; unref(): Range | null };
  withoutNormalizing(change: () => void): void;
}

/** A text on the screen that an author edits. */
export const EDITABLE = '[data-slate-editor]';

interface Fiber {
  return: Fiber | null;
  memoizedProps: Record<string, unknown> | null;
  stateNode: unknown;
}

/** The editor that shows a part of the page. */
export function editorOf(part: Element | null): SlateEditor | null {
  const found = part && above(part, ({ memoizedProps }) => isSlateEditor(memoizedProps?.editor));
  return (found?.memoizedProps?.editor as SlateEditor | undefined) ?? null;
}

/** The node of the text that a part of the page shows, with its place. */
export function nodeAt(editor: SlateEditor, part: Element): [node: SlateElement, path: Path] | null {
  const found = above(part, ({ memoizedProps }) => isSlateElement(memoizedProps?.element));
  const element = found?.memoizedProps?.element as SlateElement | undefined;
  const path = element && pathOf(editor.children, element);
  return element && path ? [element, path] : null;
}

/** Where a node stands. */
export function pathOf(nodes: readonly SlateNode[], wanted: SlateNode): Path | null {
  for (const [index, node] of nodes.entries()) {
    if (node === wanted) return [index];
    const inner = 'children' in node ? pathOf(node.children, wanted) : null;
    if (inner) return [index, ...inner];
  }
  return null;
}

/** Puts the keyboard back into a text, where its selection is: Decap’s own way of doing so (`MarkdownControl.focus`). */
export function focusText(editable: Element): void {
  const control = above(editable, ({ stateNode }) => isMarkdownControl(stateNode))?.stateNode;
  if (isMarkdownControl(control)) control.focus();
  // Slate may believe that it has the keyboard still, and do nothing.
  window.setTimeout(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && editable instanceof HTMLElement) editable.focus({ preventScroll: true });
  }, 100);
}

const isSlateEditor = (value: unknown) => typeof value === 'object' && value !== null && 'insertNodes' in value;
const isSlateElement = (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && 'children' in value;
const isMarkdownControl = (value: unknown): value is { focus(): void } =>
  typeof value === 'object' && value !== null && 'setFocusReceived' in value;

/** React keeps what drew an element in a property of it. There is no other way from the page to Slate’s editor. */
export function above(part: Element, fits: (fiber: Fiber) => boolean): Fiber | null {
  const key = Object.keys(part).find((name) => name.startsWith('__reactFiber$'));
  if (!key) return part.parentElement && above(part.parentElement, fits);
  for (let fiber = (part as unknown as Record<string, Fiber | null>)[key] ?? null; fiber !== null; fiber = fiber.return)
    if (fits(fiber)) return fiber;
  return null;
}
