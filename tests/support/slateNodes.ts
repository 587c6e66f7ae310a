import type { SlateNode } from './decapSerializers.ts';

/** Nodes as Decap’s editor makes them when an author types and uses its buttons. */
type Mark = 'bold' | 'italic' | 'delete' | 'code';

export const words = (text: string, ...marks: Mark[]): SlateNode => ({
  text,
  ...Object.fromEntries(marks.map((mark) => [mark, true])),
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
export const block = (type: string, ...children: SlateNode[]): SlateNode => ({ type, children });
export const paragraph = (...children: SlateNode[]): SlateNode => block('paragraph', ...children);
export const lineBreak: SlateNode = block('break', words(''));
export const link = (url: string, text: string): SlateNode => ({
  type: 'link',
  data: { url },
  children: [words(text)],
});
export const chip = (code: string): SlateNode => ({
  type: 'inline-shortcode',
  data: { shortcode: 'inline-component', shortcodeNew: true, shortcodeData: { code }, isVoid: true },
  children: [words('')],
});

/** The text of nodes as an author sees it. */
export function seenText(nodes: SlateNode[]): string {
  return nodes
    .map(({ type, text, children }) =>
      type === 'break' ? '\n' : (text ?? `${seenText(children ?? [])} `.replace(/ $/, isBlock(type) ? ' ' : '')),
    )
    .join('');
}
const isBlock = (type: string | undefined) => type !== 'link' && type !== 'inline-shortcode';
