import { answerLeaveQuestion } from '../editor/keep/leaveQuestion.ts';

const WORDS = 'This text has changes that are not saved. Leave it all the same?';

/** Whether the editor holds changes that are not saved. It is asked as a browser asks before it closes a page. */
export function hasUnsavedChanges(): boolean {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  window.dispatchEvent(event);
  return event.defaultPrevented || event.returnValue !== '';
}

/**
 * Asks before an author leaves an entry with unsaved changes by the browser’s own means: back, a
 * link, another address. Decap asks too, but cannot go back to where it was when it has not seen
 * every step that led there: the address would name one page and the screen show another.
 * @param event of a changed address; stopped when the author stays, so that Decap does not hear of it
 * @param back the address to stay at
 */
export function mayLeave(event: HashChangeEvent, back: string): boolean {
  if (!hasUnsavedChanges()) return true;
  if (!window.confirm(WORDS)) {
    event.stopImmediatePropagation();
    history.pushState(history.state, '', back);
    return false;
  }
  // Decap hears of the change next.
  answerLeaveQuestion();
  return true;
}
