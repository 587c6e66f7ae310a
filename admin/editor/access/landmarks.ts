import { setOnce } from './setOnce.ts';

/** The parts of the editor as a screen reader lists them: selector, attributes. */
const PARTS: [string, Record<string, string>][] = [
  ['[class*="-EditorContainer"] > [class*="-ToolbarContainer"]', { role: 'banner' }],
  ['[class*="-BackArrow"]', { 'aria-hidden': 'true' }],
  ['[class*="-NoPreviewContainer"], .SplitPane > .Pane1', { role: 'main', 'aria-label': 'The form' }],
  ['.SplitPane > .Pane2', { role: 'region', 'aria-label': 'Preview' }],
  // Not the name of the field: the cards in the text have fields of that name.
  ['[data-slate-editor][role="textbox"]', { 'aria-label': 'Running text' }],
];

/** Names the parts of the editor, and the place where the text is written. */
export function nameParts(root: HTMLElement): void {
  for (const [selector, attributes] of PARTS)
    for (const part of root.querySelectorAll(selector))
      for (const [name, value] of Object.entries(attributes)) setOnce(part, name, value);
}
