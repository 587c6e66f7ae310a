import type { DecapStore } from '../decapStore.ts';
import { newsroomRequest } from '../newsroomRequest.ts';
import { openEntry } from '../openEntry.ts';
import { onSaveOutcome } from './saveTrouble.ts';
import { saveNow } from './saveNow.ts';

const ASK_EVERY_MS = 3000;

/** After a save that found no newsroom: asks until it answers, and then saves the same entry again. */
export function registerRetries(store: DecapStore): void {
  let asking: ReturnType<typeof setTimeout> | undefined;
  const nameOfOpen = () => {
    const open = openEntry(store.getState());
    return open ? `${open.kind}/${open.slug}` : null;
  };
  const ask = async (name: string | null) => {
    if (nameOfOpen() !== name) return;
    try {
      await newsroomRequest('me', {});
      if (nameOfOpen() === name) saveNow();
    } catch {
      asking = setTimeout(() => void ask(name), ASK_EVERY_MS);
    }
  };
  onSaveOutcome((outcome) => {
    clearTimeout(asking);
    const name = nameOfOpen();
    if (outcome?.trouble === 'unreachable') asking = setTimeout(() => void ask(name), ASK_EVERY_MS);
  });
}
