import { mendMarkup } from './access/mendMarkup.ts';
import { showChecklist } from './checklist/checklistPanel.ts';
import { registerConflicts } from './conflict/settleConflict.ts';
import type { DecapCms } from './decap.ts';
import { decapStore } from './decapStore.ts';
import { registerDiscardedForms } from './discardedForm.ts';
import { registerNewEntries } from './form/newEntry.ts';
import { registerFormParts } from './form/groups.ts';
import { showLetterCounts } from './form/letterCounts.ts';
import { drawWriterBar } from './form/writerBar.ts';
import { showKeptButton } from './keep/keptButton.ts';
import { KeptTexts } from './keep/keptTexts.ts';
import { registerLeftEntries } from './keep/leftEntry.ts';
import { registerRefusedFirstSaves } from './keep/refusedFirstSave.ts';
import { registerOffers } from './keep/offerKept.ts';
import { registerPutText } from './keep/putText.ts';
import { registerRetries } from './keep/retrySave.ts';
import { registerSaveKeys } from './keep/saveNow.ts';
import { onSaveOutcome, type Trouble } from './keep/saveTrouble.ts';
import { announceTab } from './keep/tab.ts';
import { newsroomTimeZone } from './moment/newsroomClock.ts';
import { registerLateForms } from './lateForms.ts';
import { openEntry } from './openEntry.ts';
import { TextKeeper } from './keep/textKeeper.ts';
import { registerTypedWhileSaving } from './keep/typedWhileSaving.ts';

/** Starts what stands around the text in the editor: keeping, saving, counting. Comes before `CMS.init`. */
export function startForm(cms: DecapCms): void {
  registerFormParts(cms);
  const store = decapStore();
  const texts = new KeptTexts();
  registerLateForms();
  registerDiscardedForms();
  registerPutText();
  registerTypedWhileSaving();
  registerLeftEntries();
  registerRefusedFirstSaves();
  registerNewEntries();
  announceTab();

  let trouble: Trouble | null = null;
  const keeper: TextKeeper = new TextKeeper(store, texts, () => draw());
  const { bar, draw } = drawWriterBar(() => ({
    keptAt: keeper.keeping.keptAt,
    keepingFailed: keeper.keeping.failed,
    trouble,
  }));
  let troubled: string | undefined;
  onSaveOutcome((outcome) => {
    trouble = outcome?.trouble ?? null;
    troubled = openEntry(store.getState())?.form;
    draw();
  });
  store.subscribe(() => {
    if (openEntry(store.getState())?.form !== troubled) trouble = null;
  });
  showLetterCounts();
  mendMarkup(document.querySelector<HTMLElement>('#nc-root') ?? document.body);
  showChecklist(bar, newsroomTimeZone);
  showKeptButton(bar, store, texts);
  registerRetries(store);
  registerSaveKeys();
  registerOffers(store, texts);
  registerConflicts(store, texts);
  void texts.clear(Date.now()).catch((error: unknown) => console.error('Kept texts:', error));
  void navigator.storage?.persist?.();
}
