import './dialog.css';
import { button, element } from './element.ts';

/** One way out of a dialog. */
export interface Choice<T> {
  words: string;
  /** What the dialog answers; a choice without an answer does something and leaves the dialog open. */
  answer?: T;
  press?: () => void;
  isMain?: boolean;
}

/**
 * Asks the author in a dialog over the page.
 * @returns the answer that was chosen, or null when the author closed it with Escape
 */
export function askInDialog<T>(title: string, content: Node[], choices: Choice<T>[]): Promise<T | null> {
  return new Promise((resolve) => {
    const heading = element('h2', { id: `dialog-${crypto.randomUUID()}`, tabindex: '-1' }, title);
    let answer: T | null = null;
    const buttons = choices.map((choice) =>
      button(
        choice.words,
        () => {
          choice.press?.();
          if (choice.answer === undefined) return;
          answer = choice.answer;
          dialog.close();
        },
        { class: choice.isMain ? 'newsroom-button main' : 'newsroom-button' },
      ),
    );
    const dialog = element(
      'dialog',
      { class: 'newsroom-dialog', 'aria-labelledby': heading.id },
      heading,
      element('div', { class: 'dialog-content' }, ...content),
      element('div', { class: 'dialog-choices' }, ...buttons),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    heading.focus();
  });
}
