/**
 * Answers yes to the question that Decap is about to ask before it leaves a text with unsaved changes: the author has
 * answered it already, or nothing is left. Decap asks before the next timer runs.
 */
export function answerLeaveQuestion(): void {
  const confirm = window.confirm.bind(window);
  window.confirm = () => true;
  setTimeout(() => (window.confirm = confirm));
}
