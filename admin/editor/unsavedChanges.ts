/** Whether the editor holds changes that are not saved. It is asked as a browser asks before it closes a page. */
export function hasUnsavedChanges(): boolean {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  window.dispatchEvent(event);
  return event.defaultPrevented || event.returnValue !== '';
}
