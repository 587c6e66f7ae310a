import { NewsroomError } from '../newsroomRequest.ts';
import type { SaveSituation } from './saveState.ts';

export type Trouble = NonNullable<SaveSituation['trouble']>;

/** What went wrong with the last save, until one goes through. */
export interface SaveTrouble {
  trouble: Trouble;
  error: Error;
}

type Listener = (trouble: SaveTrouble | null) => void;
const listeners: Listener[] = [];

/** Hears of each save that failed, and of each that went through (null). */
export function onSaveOutcome(listener: Listener): void {
  listeners.push(listener);
}

/** Runs a save, and tells how it went. The error goes on to Decap, which shows its words. */
export async function watchedSave<T>(save: () => Promise<T>): Promise<T> {
  try {
    const result = await save();
    for (const listener of listeners) listener(null);
    return result;
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    for (const listener of listeners) listener({ trouble: troubleOf(known), error: known });
    throw known;
  }
}

/** What an error means for the author. */
export function troubleOf(error: Error): Trouble {
  if (!(error instanceof NewsroomError)) return 'refused';
  // A server that is starting, or that stands behind one that is, will answer soon.
  if (error.status === 0 || error.status >= 502) return 'unreachable';
  if (error.status === 401) return 'signed-out';
  return error.status === 409 && error.details.stale ? 'stale' : 'refused';
}
