import { differenceView } from '../conflict/differenceView.ts';
import type { DecapStore } from '../decapStore.ts';
import { askInDialog } from '../form/dialog.ts';
import { button, element, setWords } from '../form/element.ts';
import { openEntry, type OpenEntry } from '../openEntry.ts';
import { keptWords } from './keptList.ts';
import type { KeptText, KeptTexts } from './keptTexts.ts';
import { restore } from './offerKept.ts';
import { setAside } from './setAside.ts';

/** Shows the texts of the open entry that can be taken up again, and does with them what the author wants. */
export async function showKeptTexts(store: DecapStore, texts: KeptTexts, kept: KeptText[]): Promise<void> {
  const open = openEntry(store.getState());
  if (!open) return;
  const spoken = element('p', { role: 'status' });
  let taken: KeptText | null = null;
  const list = element(
    'ul',
    { class: 'kept-list' },
    ...kept.map((text) =>
      line(
        open,
        text,
        (view) => {
          taken = text;
          view.closest('dialog')?.close();
        },
        async (view) => {
          await texts.remove(text.id);
          view.remove();
          setWords(spoken, `“${text.title}” is deleted.${list.children.length === 0 ? ' There is no other.' : ''}`);
          // What had the focus is gone.
          list.closest('dialog')?.querySelector('h2')?.focus();
        },
      ),
    ),
  );
  const lead =
    'These words of yours are not in the newsroom, only in this browser. What you take up comes into the form, where you can go on and save it.';
  await askInDialog<'close'>(
    'Kept texts',
    [element('p', {}, lead), list, spoken],
    [{ words: 'Close', answer: 'close' }],
  );
  if (taken) await takeUp(store, texts, open, taken);
}

async function takeUp(store: DecapStore, texts: KeptTexts, { form }: OpenEntry, text: KeptText): Promise<void> {
  const open = openEntry(store.getState());
  if (open?.form !== form) return;
  // What is in the form is not saved either.
  if (open.hasChanged) await setAside(texts, open, 'exchanged');
  await restore(store, texts, text);
}

function line(
  open: OpenEntry,
  text: KeptText,
  take: (view: HTMLElement) => void,
  remove: (view: HTMLElement) => Promise<void>,
): HTMLElement {
  const difference = element('div', { hidden: true });
  const differs = button('Show the difference', () => {
    difference.hidden = !difference.hidden;
    differs.setAttribute('aria-expanded', String(!difference.hidden));
    if (!difference.hidden) difference.replaceChildren(differenceView(open.kind, open.values.toJS(), text.data));
  });
  differs.setAttribute('aria-expanded', 'false');
  let isSure = false;
  const removal = button('Delete', () => {
    if (isSure) return void remove(view);
    isSure = true;
    setWords(removal, 'Delete for good');
  });
  const choices = [button('Take it up again', () => take(view)), differs, removal];
  for (const choice of choices) choice.className = 'newsroom-button';
  const view = element(
    'li',
    {},
    element('h3', {}, text.title),
    element('p', {}, keptWords(text, Date.now())),
    element('div', { class: 'kept-choices' }, ...choices),
    difference,
  );
  return view;
}
