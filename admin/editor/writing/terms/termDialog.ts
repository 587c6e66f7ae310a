import { termOfAddress } from '../../../../src/model/termAddress.ts';
import { newsroomRequest } from '../../newsroomRequest.ts';
import { dialog } from '../dialog.ts';
import { element, labelled } from '../element.ts';
import { OptionList } from '../optionList.ts';
import { wordsProblem, type UsedTerm } from './termCode.ts';

interface Target {
  title: string;
  address: string;
  published: boolean;
}

/**
 * Lets the author choose a term of the glossary, and the words that readers press.
 * @param before the term as it is; an empty name for a new one
 * @returns an empty name when only the words shall stay; null when the author left
 */
export function askForTerm(before: UsedTerm): Promise<UsedTerm | null> {
  let name = before.name;
  const look = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  const words = element('input', { type: 'text', autocomplete: 'off' });
  const note = element('p', { class: 'newsroom-hint', role: 'status' });
  look.value = before.name || before.words;
  words.value = before.words;
  const list = new OptionList<Target>(look, {
    label: 'Terms of the glossary',
    draw: ({ title, published }) => [
      element('span', { class: 'newsroom-option-title' }, title),
      element('span', { class: 'newsroom-option-hint' }, published ? 'Glossary' : 'Not published yet'),
    ],
    choose: ({ title, address }) => {
      name = termOfAddress(address) ?? '';
      look.value = title;
      if (!words.value.trim()) words.value = title;
      list.show([]);
      note.textContent = `“${title}”`;
      words.focus();
    },
  });
  const search = searching(list, note);
  look.addEventListener('input', () => {
    name = '';
    search(look.value);
  });
  if (!before.name) search(look.value);
  return dialog<UsedTerm>({
    title: before.name ? 'Change the glossary term' : 'Mark a glossary term',
    className: 'newsroom-link',
    content: [
      labelled('Term', look, 'Words of a term, such as mixer or forfeiture. New terms are written under “Glossary”.'),
      list.element,
      note,
      labelled('Words in the story', words, 'What readers press: mixers, forfeited.'),
    ],
    accept: before.name ? 'Change term' : 'Mark term',
    answer: () => {
      const problem = name ? wordsProblem(words.value.trim()) : 'Choose a term from the list.';
      return problem ? { complaint: problem } : { value: { name, words: words.value.trim() } };
    },
    ...(before.name && { others: [{ label: 'Only the words', value: { name: '', words: before.words } }] }),
    first: look,
  });
}

/** Shows the terms that fit; a late answer to an earlier question is not shown. */
function searching(list: OptionList<Target>, note: HTMLElement): (query: string) => void {
  let question = 0;
  return (query) => {
    const asked = ++question;
    newsroomRequest('linkTargets', { query, kind: 'glossary' }).then(
      (found) => {
        if (asked !== question) return;
        const terms = found as Target[];
        list.show(terms);
        note.textContent = terms.length === 0 ? 'The glossary has no such term.' : '';
      },
      (error: Error) => {
        if (asked === question) note.textContent = error.message;
      },
    );
  };
}
