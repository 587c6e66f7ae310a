import '../form/dialog.css';
import './dialog.css';
import { element, newId } from './element.ts';

/** What a dialog consists of. */
export interface DialogParts<T> {
  title: string;
  content: (Node | string)[];
  /** What its main button says; without words it has none. */
  accept?: string;
  /** What the main button or Enter answers; a sentence is a complaint, and the dialog stays open. */
  answer?: () => { value: T } | { complaint: string };
  /** Further buttons, which answer at once. */
  others?: { label: string; value: T }[];
  /** Where the keyboard is at first. */
  first?: HTMLElement;
  className?: string;
  /** Hands over how to close it with an answer. */
  closer?: (close: (value: T | null) => void) => void;
}

/**
 * Asks the author something in a dialog of the browser: it holds the keyboard, and Escape leaves it.
 * @returns the answer; null when the author left without one
 */
export function dialog<T>(parts: DialogParts<T>): Promise<T | null> {
  return new Promise((resolve) => {
    let answer: T | null = null;
    const title = element('h2', { id: newId('dialog') }, parts.title);
    const complaint = element('p', { class: 'newsroom-complaint', role: 'alert' });
    const box = element('dialog', {
      class: `newsroom-dialog writing-dialog ${parts.className ?? ''}`,
      'aria-labelledby': title.id,
      onclose: () => {
        box.remove();
        resolve(answer);
      },
    });
    const close = (value: T | null) => {
      answer = value;
      box.close();
    };
    const submit = () => {
      const given = parts.answer?.();
      if (!given) return;
      if ('value' in given) close(given.value);
      else complaint.textContent = given.complaint;
    };
    const buttons = element('div', { class: 'newsroom-buttons' });
    if (parts.accept)
      buttons.append(element('button', { type: 'submit', class: 'newsroom-button main' }, parts.accept));
    for (const { label, value } of parts.others ?? [])
      buttons.append(
        element('button', { type: 'button', class: 'newsroom-button', onclick: () => close(value) }, label),
      );
    buttons.append(
      element('button', { type: 'button', class: 'newsroom-button', onclick: () => close(null) }, 'Cancel'),
    );
    const onsubmit = (event: Event) => {
      event.preventDefault();
      submit();
    };
    box.append(element('form', { novalidate: true, onsubmit }, title, ...parts.content, complaint, buttons));
    parts.closer?.(close);
    document.body.append(box);
    box.showModal();
    (parts.first ?? box.querySelector<HTMLElement>('input, textarea, select, button'))?.focus();
  });
}
