import './letterCounts.css';
import { decapStore } from '../decapStore.ts';
import { openEntry } from '../openEntry.ts';
import { element, setWords } from './element.ts';
import { fieldPathOf, noteAt } from './fieldPath.ts';
import { lengthState } from './lengthWords.ts';
import { markNeededFields } from './neededFields.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;
const BOXES = 'input[id*="-field-"], textarea[id*="-field-"]';

/**
 * Counts the characters of each field that has a limit, beside its label: “63 of 110”. Decap draws the form anew as
 * it likes, so the counts are put there again after each change of the page.
 */
export function showLetterCounts(): void {
  let isDue = false;
  const draw = () => {
    isDue = false;
    const open = openEntry(decapStore().getState());
    if (!open) return;
    markNeededFields(open.kind);
    for (const box of document.querySelectorAll<Box>(BOXES)) {
      const limits = limitsOf(open.kind, box);
      if (limits) drawCount(box, limits);
    }
  };
  const soon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(draw);
  };
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  decapStore().subscribe(soon);
}

type Limits = { min: number; max: number };
const known = new WeakMap<Box, Limits | null>();

function limitsOf(kind: Parameters<typeof noteAt>[0], box: Box): Limits | null {
  let limits = known.get(box);
  if (limits === undefined) {
    // A card in the text has fields of the same names, and its own limits.
    const note = box.closest('[data-slate-editor]') ? undefined : noteAt(kind, fieldPathOf(box));
    limits = (note && 'length' in note && note.length) || null;
    known.set(box, limits);
  }
  return limits;
}

function drawCount(box: Box, limits: Limits): void {
  const id = `${box.id}-count`;
  let count = document.getElementById(id);
  if (!count) {
    const label = document.querySelector(`label[for="${CSS.escape(box.id)}"]`);
    if (!label?.parentElement) return;
    count = element('span', { id, class: 'letter-count' });
    label.parentElement.append(count);
    box.setAttribute('aria-describedby', id);
  }
  const { words, mood } = lengthState(box.value, limits);
  setWords(count, words);
  count.dataset.mood = mood;
  box.setAttribute('aria-invalid', String(mood === 'over'));
}
