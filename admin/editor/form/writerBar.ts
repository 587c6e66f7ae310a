import './writerBar.css';
import { textOf } from '../decap.ts';
import { decapStore } from '../decapStore.ts';
import { openEntry, type OpenEntry } from '../openEntry.ts';
import { saveState, type SaveSituation } from '../keep/saveState.ts';
import { KINDS } from '../../../src/model/kind.ts';
import { element, setWords } from './element.ts';
import { textLength } from './textLength.ts';

/** What the bar is told that Decap's store does not know. */
export type Beside = () => Pick<SaveSituation, 'keptAt' | 'keepingFailed' | 'trouble'>;

const clock = (moment: number) => new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/**
 * The bar at the foot of the editor. It is there while an entry is open.
 * @returns where other parts put their buttons, and a function that draws it anew
 */
export function drawWriterBar(beside: Beside): { bar: HTMLElement; draw: () => void } {
  const state = element('span', { class: 'save-state' });
  const length = element('span', { class: 'text-length' });
  const spoken = element('span', { class: 'spoken-only', role: 'status' });
  const bar = element(
    'section',
    { class: 'writer-bar', 'aria-label': 'Your text', hidden: true },
    state,
    length,
    spoken,
  );
  document.body.append(bar);
  let measured: unknown;

  const drawOpen = (open: OpenEntry) => {
    const now = saveState({ ...open, ...beside() }, clock);
    setWords(state, now.words);
    // What happens at every pause of typing is seen and not spoken.
    if (state.dataset.mood !== now.mood && now.mood !== 'waiting') setWords(spoken, now.words);
    state.dataset.mood = now.mood;
    const body = open.values.get('body');
    if (body === measured) return;
    measured = body;
    setWords(length, KINDS[open.kind].form === 'text' ? textLength(textOf(body)) : '');
  };
  const store = decapStore();
  const draw = () => {
    const open = openEntry(store.getState());
    bar.hidden = !open;
    if (open) drawOpen(open);
    else measured = undefined;
  };
  store.subscribe(draw);
  draw();
  return { bar, draw };
}
