import { element } from './element.ts';

/** What an author is asked before something that is not done lightly. */
export interface Question {
  title: string;
  words: string;
  /** What the button says that does it. */
  yes: string;
  grave?: boolean;
}

/** Asks in a dialog. Esc and “Cancel” are a no; the focus goes back to where it was. */
export function askFirst({ title, words, yes, grave }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element(
      'dialog',
      { class: 'desk-dialog', 'aria-labelledby': 'desk-question' },
      element(
        'form',
        { method: 'dialog' },
        element('h2', { id: 'desk-question' }, title),
        element('p', {}, words),
        element(
          'div',
          { class: 'desk-choices' },
          element('button', { value: 'no', class: 'desk-button', autofocus: true }, 'Cancel'),
          element('button', { value: 'yes', class: `desk-button primary${grave ? ' grave' : ''}` }, yes),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
