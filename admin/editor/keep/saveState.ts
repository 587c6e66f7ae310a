/** How the open text stands, for the one line that tells the author. */
export interface SaveSituation {
  isNew: boolean;
  hasChanged: boolean;
  isSaving: boolean;
  /** When the words as they are now were kept in the browser. */
  keptAt: number | null;
  /** The browser refused to keep them. */
  keepingFailed: boolean;
  /** Why the last save did not go through, when nothing was saved since. */
  trouble: 'unreachable' | 'signed-out' | 'stale' | 'refused' | null;
}

export interface SaveState {
  mood: 'calm' | 'working' | 'waiting' | 'trouble';
  words: string;
}

/**
 * Whether the text is saved, in words.
 * @param clock prints a moment as the author's clock shows it, such as 14:03
 */
export function saveState(situation: SaveSituation, clock: (moment: number) => string): SaveState {
  const { isNew, hasChanged, isSaving, keptAt, keepingFailed, trouble } = situation;
  if (isSaving) return { mood: 'working', words: 'Saving…' };
  if (!hasChanged)
    return isNew ? { mood: 'calm', words: 'New, nothing to save yet' } : { mood: 'calm', words: 'Saved' };
  const kept = keptAt === null ? null : `kept in this browser ${clock(keptAt)}`;
  if (keepingFailed)
    return { mood: 'trouble', words: 'Not saved, and this browser has no room to keep a copy: save now' };
  switch (trouble) {
    case 'unreachable':
      return {
        mood: 'trouble',
        words: 'Not saved: the newsroom does not answer; your text is kept in this browser',
      };
    case 'signed-out':
      return { mood: 'trouble', words: 'Not saved: you are signed out; your text is kept in this browser' };
    case 'stale':
      return {
        mood: 'trouble',
        words: 'Not saved: somebody else saved this meanwhile; your text is kept in this browser',
      };
    case 'refused':
      return { mood: 'trouble', words: `Not saved: the newsroom said why${kept ? `; ${kept}` : ''}` };
    case null:
      return { mood: 'waiting', words: kept ? `Not saved: ${kept}` : 'Not saved' };
  }
}
