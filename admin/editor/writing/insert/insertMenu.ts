import './insertMenu.css';
import { dialog } from '../dialog.ts';
import { element } from '../element.ts';
import { OptionList } from '../optionList.ts';
import { asking, type TextInHand } from '../textInHand.ts';
import { fittingChoices, insertChoices, type InsertChoice } from './insertChoices.ts';
import { pictureOf } from './pictures.ts';

/** Shows what can be inserted, and inserts it at the author’s place. */
export async function openInsertMenu(text: TextInHand): Promise<void> {
  const chosen = await choosing(text, { typed: '' });
  await chosen?.insert(text);
}

/**
 * The same when the author typed “/” into an empty paragraph: what they type then narrows the
 * choice. Left without one, “/” and all that was typed are words of the text.
 */
export async function openSlashMenu(text: TextInHand): Promise<void> {
  const filter: Filter = { typed: '' };
  const chosen = await choosing(text, filter);
  const { editor } = text;
  const block = editor.selection?.anchor.path[0];
  if (block === undefined) return;
  if (!chosen) return editor.insertText(filter.typed);
  editor.delete({ at: editor.range([block]) });
  await chosen.insert(text);
}

async function choosing(text: TextInHand, filter: Filter): Promise<InsertChoice | null> {
  const answer: { chosen: InsertChoice | null } = { chosen: null };
  await asking(
    text,
    () => askForChoice(filter),
    (chosen) => {
      answer.chosen = chosen;
      return 'elsewhere';
    },
  );
  return answer.chosen;
}

interface Filter {
  typed: string;
}

function askForChoice(filter: Filter): Promise<InsertChoice | null> {
  const choices = insertChoices();
  const field = element('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': 'Look for something to insert',
  });
  field.placeholder = 'Table, quotation, footnote …';
  let close: (choice: InsertChoice) => void = () => {};
  const list = new OptionList<InsertChoice>(field, {
    label: 'What can be inserted',
    draw: ({ id, label, hint }) => [
      pictureOf(id === 'code-block' ? 'code' : id),
      element('span', { class: 'newsroom-option-title' }, label),
      element('span', { class: 'newsroom-option-hint' }, hint),
    ],
    choose: (choice) => close(choice),
    marksFirst: true,
  });
  const none = element('p', { class: 'newsroom-hint', role: 'status' });
  const narrow = () => {
    filter.typed = field.value;
    const fitting = fittingChoices(choices, field.value);
    list.show(fitting);
    none.textContent = fitting.length > 0 ? '' : 'Nothing has this name. Press Escape to go on writing.';
  };
  field.addEventListener('input', narrow);
  narrow();
  return dialog<InsertChoice>({
    title: 'Insert',
    className: 'newsroom-insert',
    content: [element('div', { class: 'newsroom-field' }, field), list.element, none],
    first: field,
    closer: (closing) => (close = closing),
  });
}
