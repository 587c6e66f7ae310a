/** The text of the rich text editor reaches Decap's store this long after the last key. */
const TEXT_ARRIVES_MS = 250;

/** Decap's own button: “Save” of the workflow. There is none where a save would publish at once. */
export const saveButton = () => document.querySelector<HTMLButtonElement>('button[class*="-SaveButton"]');

/** Saves as the button does, with what was typed a moment ago. */
export function saveNow(): void {
  setTimeout(() => saveButton()?.click(), TEXT_ARRIVES_MS);
}

/** Ctrl+S, or Cmd+S, saves the open entry. */
export function registerSaveKeys(): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's')
        return;
      // The browser would save the page of the editor.
      event.preventDefault();
      if (!event.repeat) saveNow();
    },
    { capture: true },
  );
}
