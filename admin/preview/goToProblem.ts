import type { ShownProblem } from './previewRequest.ts';

/** Brings an author to the place of a problem: the field of the form, or the line in the text. */
export function goToProblem({ field, quote }: ShownProblem): void {
  if (quote && showLine(quote)) return;
  const name = field === 'body' ? '' : field;
  const control = name
    ? (document.querySelector<HTMLElement>(`:is(input, textarea)[id^="${CSS.escape(name)}-field-"]`) ?? labelled(name))
    : document.querySelector<HTMLElement>('[contenteditable=true]');
  if (!control) return;
  for (let box = control.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
  control.scrollIntoView({ block: 'center' });
  control.focus();
}

/** The control of a field that has no control of its own, such as a list: the first thing in it. */
function labelled(name: string): HTMLElement | null {
  const label = document.querySelector<HTMLElement>(`label[for^="${CSS.escape(name)}-field-"]`);
  const part = label?.parentElement?.querySelector<HTMLElement>('input, textarea, button, [contenteditable=true]');
  return part ?? label;
}

/** Puts the cursor before the words of a line. @returns whether the editor shows them */
function showLine(line: string): boolean {
  const wanted = wordsOf(line);
  if (!wanted) return false;
  for (const editor of document.querySelectorAll<HTMLElement>('[contenteditable=true]')) {
    const blocks = [...editor.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote, pre')];
    const block = blocks.find(({ textContent }) => squeezed(textContent ?? '').includes(wanted));
    if (!block) continue;
    block.scrollIntoView({ block: 'center' });
    editor.focus({ preventScroll: true });
    getSelection()?.collapse(document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() ?? block, 0);
    return true;
  }
  return false;
}

/** The longest run of plain words of a line: what stands in the editor without the signs of Markdown. */
export function wordsOf(line: string): string {
  const runs = line.split(/<[^>]*>|[*_`~#|>[\](){}\\!]+|https?:\S+/).map(squeezed);
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

const squeezed = (text: string) => text.replace(/[\s\ufeff]+/g, ' ').trim();
