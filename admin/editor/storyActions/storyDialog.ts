import './storyDialog.css';

/** One thing that a dialog asks for. */
export interface StoryField {
  name: string;
  label: string;
  hint?: string;
  /** A box for sentences, or a line. */
  long?: boolean;
  value?: string;
  /** Most characters. */
  max?: number;
  /** What may be chosen from while typing. */
  suggestions?: { value: string; label: string }[];
}

/** A dialog before a published entry changes. */
export interface StoryQuestion {
  title: string;
  /** Paragraphs. */
  words: string[];
  fields: StoryField[];
  /** What the button says that does it. */
  yes: string;
  grave?: boolean;
  /** Other ways, as buttons: the dialog closes and they go on. */
  instead?: { words: string; act: () => void }[];
  /**
   * Does it.
   * @throws {Error} with words for the author: the dialog shows them and keeps what was typed
   */
  send: (values: Record<string, string>) => Promise<void>;
}

let dialogs = 0;

/**
 * Asks in a dialog and does what the author says. Esc and “Cancel” are a no; the focus goes back to
 * where it was. Resolves when the dialog has closed: true when it was done.
 */
export function askInDialog(question: StoryQuestion): Promise<boolean> {
  const id = `story-dialog-${++dialogs}`;
  const dialog = document.createElement('dialog');
  dialog.className = 'story-dialog';
  dialog.setAttribute('aria-labelledby', id);
  const form = document.createElement('form');
  form.noValidate = true;
  const title = textElement('h2', question.title);
  title.id = id;
  const trouble = textElement('p', '');
  trouble.className = 'story-dialog-trouble';
  trouble.setAttribute('role', 'alert');
  const yes = button(question.yes, question.grave ? 'grave' : 'main');
  yes.type = 'submit';
  const no = button('Cancel', '');
  const choices = document.createElement('div');
  choices.className = 'story-dialog-choices';
  const others = (question.instead ?? []).map(({ words, act }) => {
    const other = button(words, '');
    other.addEventListener('click', () => {
      dialog.close();
      act();
    });
    return other;
  });
  choices.append(no, ...others, ...(question.yes ? [yes] : []));
  const fields = question.fields.map((field) => fieldElement(field, id));
  form.append(title, ...question.words.map((words) => textElement('p', words)), ...fields, trouble, choices);
  dialog.append(form);
  no.addEventListener('click', () => dialog.close());

  const before = document.activeElement;
  return new Promise((resolve) => {
    let done = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (yes.disabled) return;
      const values: Record<string, string> = {};
      for (const [name, value] of new FormData(form)) values[name] = typeof value === 'string' ? value.trim() : '';
      trouble.textContent = '';
      yes.disabled = true;
      question.send(values).then(
        () => {
          done = true;
          dialog.close();
        },
        (error: unknown) => {
          yes.disabled = false;
          trouble.textContent = error instanceof Error ? error.message : String(error);
        },
      );
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(done);
    });
    document.body.append(dialog);
    dialog.showModal();
    // Of what asks for no words the harmless answer is the first.
    (fields[0]?.querySelector<HTMLElement>('input, textarea') ?? no).focus();
  });
}

function fieldElement({ name, label, hint, long, value = '', max, suggestions }: StoryField, id: string): HTMLElement {
  const around = document.createElement('div');
  const control = document.createElement(long ? 'textarea' : 'input');
  control.id = `${id}-${name}`;
  control.name = name;
  control.value = value;
  if (max) control.maxLength = max;
  const words = textElement('label', label);
  words.htmlFor = control.id;
  around.append(words, control);
  if (hint) {
    const says = textElement('p', hint);
    says.id = `${control.id}-hint`;
    says.className = 'story-dialog-hint';
    control.setAttribute('aria-describedby', says.id);
    around.append(says);
  }
  if (suggestions?.length) {
    const list = document.createElement('datalist');
    list.id = `${control.id}-list`;
    list.append(...suggestions.map((one) => new Option(one.label, one.value)));
    control.setAttribute('list', list.id);
    around.append(list);
  }
  return around;
}

function textElement<T extends keyof HTMLElementTagNameMap>(tag: T, words: string): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

function button(words: string, look: string): HTMLButtonElement {
  const made = textElement('button', words);
  made.type = 'button';
  made.className = look;
  return made;
}
