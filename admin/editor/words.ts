import type { DecapCms, Phrases } from './decap.ts';

/**
 * What the editor says in the newsroom’s words where Decap 3.16 speaks of collections, entries and persisting. A
 * refusal is a whole sentence of the newsroom’s (`admin/server`), so nothing stands before it.
 */
const WORDS: Phrases = {
  editor: {
    editor: {
      loadingEntry: 'Opening …',
      onLeavePage: 'This text has changes that are not saved. Leave it all the same?',
      onUpdatingWithUnsavedChanges: 'Save your changes first. The status is that of the saved text.',
      onPublishingNotReady: 'Set the status to “Ready” first.',
      onPublishingWithUnsavedChanges: 'Save your changes first. What is saved is what goes out.',
      onPublishing: 'Publish this on the site?',
      onUnpublishing: 'Take this off the site?',
      onDeletePublishedEntry: 'Delete this from the site?',
      onDeleteWithUnsavedChanges: 'Delete this from the site, together with the changes that you have not saved?',
      onDeleteUnpublishedChanges:
        'Delete this draft? What is on the site stays as it is. The draft can be restored under “Deleted drafts”.',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Delete this draft, together with the changes that you have not saved? What is on the site stays as it is. The draft, as it was saved last, can be restored under “Deleted drafts”.',
    },
    editorToolbar: {
      backCollection: 'Back to %{collectionLabel}',
      deleteUnpublishedChanges: 'Delete the draft',
      deleteUnpublishedEntry: 'Delete the draft',
      deletePublishedEntry: 'Delete from the site',
      deleteEntry: 'Delete',
      statusInfoTooltipDraft: 'A draft: readers do not see it. When it is done, choose “In review”.',
      statusInfoTooltipInReview: 'A colleague reads it now. You can still change it meanwhile.',
    },
  },
  ui: {
    toast: {
      onFailToLoadEntries: '%{details}',
      onFailToPersist: '%{details}',
      onFailToDelete: '%{details}',
      onFailToUpdateStatus: '%{details}',
      onFailToPublishEntry: '%{details}',
      onFailToUnpublishEntry: '%{details}',
      missingRequiredField: 'Not saved. A field is missing or not right: it is marked.',
      onDeleteUnpublishedChanges: 'The draft is deleted. It waits under “Deleted drafts”.',
    },
  },
};

/** Gives Decap the newsroom’s words; what is not named here stays as Decap says it. */
export function registerWords(cms: DecapCms): void {
  cms.registerLocale('en', withWords(cms.getLocale('en'), WORDS));
}

/** Decap’s phrases with others in their places. @throws when Decap has no phrase of that name: it was renamed */
export function withWords(phrases: Phrases, words: Phrases): Phrases {
  const changed = Object.entries(words).map(([name, word]): [string, Phrases | string] => {
    const phrase = phrases[name];
    if (typeof phrase === 'string' && typeof word === 'string') return [name, word];
    if (typeof phrase === 'object' && typeof word === 'object') return [name, withWords(phrase, word)];
    throw new Error(`Decap has no words called “${name}” any more.`);
  });
  return { ...phrases, ...Object.fromEntries(changed) };
}
