import '../form/dialog.css';
import './keptTexts.css';
import type { DecapStore } from '../decapStore.ts';
import { button, setWords } from '../form/element.ts';
import { openEntry } from '../openEntry.ts';
import { showKeptTexts } from './keptDialog.ts';
import { takeableTexts } from './keptList.ts';
import type { KeptText, KeptTexts } from './keptTexts.ts';
import { livingTabs } from './tab.ts';

/** Puts “Kept texts” into the writer’s bar, while there are some of the entry that is open. */
export function showKeptButton(bar: HTMLElement, store: DecapStore, texts: KeptTexts): void {
  let kept: KeptText[] = [];
  let form: string | undefined;
  const opener = button('', () => void showKeptTexts(store, texts, kept).then(look), {
    class: 'newsroom-button kept-opener',
  });
  opener.hidden = true;
  bar.append(opener);

  const look = async () => {
    const open = openEntry(store.getState());
    const asked = open?.form;
    const found = open ? takeableTexts(await texts.of(open.kind, open.slug), await livingTabs()) : [];
    if (asked !== form) return;
    kept = found;
    setWords(opener, `Kept texts (${kept.length})`);
    opener.hidden = kept.length === 0;
  };
  const lookAgain = () => void look().catch((error: unknown) => console.error('Kept texts:', error));
  store.subscribe(() => {
    const now = openEntry(store.getState())?.form;
    if (now === form) return;
    form = now;
    lookAgain();
  });
  texts.onShelved(lookAgain);
}
