import { askInDialog } from './storyDialog.ts';

/** Tells an author something that must be read before going on. */
export const tellInDialog = (title: string, words: string): Promise<boolean> =>
  askInDialog({ title, words: [words], fields: [], yes: '', send: () => Promise.resolve() });
