import type { DecapStore } from '../decapStore.ts';
import { differenceView } from '../conflict/differenceView.ts';
import { askInDialog } from '../form/dialog.ts';
import { element } from '../form/element.ts';
import { openEntry, sameText, type OpenEntry } from '../openEntry.ts';
import type { KeptText, KeptTexts } from './keptTexts.ts';
import { momentWords } from './momentWords.ts';
import { putText } from './putText.ts';
import { livingTabs } from './tab.ts';

/** Offers the author what was written and never saved, each time an entry is opened. */
export function registerOffers(store: DecapStore, texts: KeptTexts): void {
  let seen = '';
  store.subscribe(() => {
    const open = openEntry(store.getState());
    // The form of a text that was put there by us has changes already.
    if (!open || open.form === seen) return;
    seen = open.form;
    if (!open.hasChanged) void offer(store, texts, open).catch((error: unknown) => console.error('Kept texts:', error));
  });
}

async function offer(store: DecapStore, texts: KeptTexts, open: OpenEntry): Promise<void> {
  const isAlive = await livingTabs();
  const found = (await texts.of(open.kind, open.slug)).filter(({ tab, discardedAt }) => !discardedAt && !isAlive(tab));
  const data = open.values.toJS();
  for (const text of found) {
    if (openEntry(store.getState())?.form !== open.form) return;
    // The save went through after all, and only its answer was lost.
    if (sameText(text.data, data)) await texts.remove(text.id);
    else if (await isRestored(store, texts, open, text)) return;
  }
}

/** Asks about one text. @returns whether it is in the form now */
async function isRestored(store: DecapStore, texts: KeptTexts, open: OpenEntry, text: KeptText): Promise<boolean> {
  const difference = element('div', {});
  const show = () => {
    difference.replaceChildren(differenceView(open.kind, open.values.toJS(), text.data));
    difference.scrollIntoView({ block: 'nearest' });
  };
  const answer = await askInDialog<'restore' | 'discard'>(
    'There is text that was not saved',
    [
      element(
        'p',
        {},
        `“${text.title}” was written in this browser and kept ${momentWords(text.keptAt)}, but it was not saved.`,
      ),
      element(
        'p',
        {},
        'Restore puts it into the form, where you can go on and save it. What is put away stays under “Kept texts”, below the form, for 30 days.',
      ),
      difference,
    ],
    [
      { words: 'Show the difference', press: show },
      { words: 'Put away', answer: 'discard' },
      { words: 'Restore', answer: 'restore', isMain: true },
    ],
  );
  if (answer === 'discard') await texts.discard(text, Date.now());
  if (answer !== 'restore') return false;
  await restore(store, texts, text);
  return true;
}

/** Puts a kept text into the open form. From there on this tab keeps it. */
export async function restore(store: DecapStore, texts: KeptTexts, text: KeptText): Promise<void> {
  const pictures = await texts.picturesOf(text.id);
  const open = openEntry(store.getState());
  // The author may have gone on to another entry while the question stood.
  if (!open || open.kind !== text.kind || open.slug !== text.slug) return;
  putText(store, open, text.data, pictures);
  await texts.remove(text.id);
}
