import './linkDialog.css';
import { newsroomRequest } from '../../newsroomRequest.ts';
import { dialog } from '../dialog.ts';
import { element, labelled } from '../element.ts';
import { OptionList } from '../optionList.ts';
import { addressProblem, linkAddress, looksLikeAddress } from './linkAnswer.ts';

export interface LinkAnswer {
  /** Empty: the link is taken out. */
  address: string;
  text: string;
}
interface Target {
  title: string;
  address: string;
  kind: string;
  published: boolean;
}

const SOON_MS = 150;

/**
 * Asks where a link leads: an address, or words to find one of the site’s own pages by its title.
 * @param before the link as it is; an empty address for a new one
 * @param ownOrigins origins of the site
 */
export function askForLink(before: LinkAnswer, ownOrigins: readonly string[]): Promise<LinkAnswer | null> {
  const where = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', inputmode: 'url' });
  const text = element('input', { type: 'text', autocomplete: 'off' });
  const note = element('p', { class: 'newsroom-hint', role: 'status' });
  where.value = before.address;
  text.value = before.text;
  const list = new OptionList<Target>(where, {
    label: 'Pages of this site',
    draw: ({ title, kind, address, published }) => [
      element('span', { class: 'newsroom-option-title' }, title),
      element(
        'span',
        { class: 'newsroom-option-hint' },
        `${kind}${published ? '' : ', not published yet'} · ${address}`,
      ),
    ],
    choose: (target) => {
      where.value = target.address;
      if (!text.value.trim()) text.value = target.title;
      list.show([]);
      note.textContent = target.published ? `“${target.title}”` : 'Readers cannot see this page yet.';
      text.focus();
    },
  });
  const search = searching(list, note);
  where.addEventListener('input', () => search(where.value));
  return dialog<LinkAnswer>({
    title: before.address ? 'Change the link' : 'Insert a link',
    className: 'newsroom-link',
    content: [
      labelled(
        'Address, or words of a title on this site',
        where,
        'For example: www.justice.gov/opa, or: mixer sentence',
      ),
      list.element,
      note,
      labelled('Words that readers click', text),
    ],
    accept: before.address ? 'Change link' : 'Insert link',
    answer: () => {
      const address = linkAddress(where.value, ownOrigins);
      const problem = looksLikeAddress(where.value)
        ? addressProblem(address)
        : 'Choose a page from the list, or write an address.';
      if (problem) return { complaint: where.value.trim() ? problem : 'Write an address, or words of a title.' };
      return { value: { address, text: text.value.trim() || address } };
    },
    ...(before.address && { others: [{ label: 'Remove link', value: { address: '', text: before.text } }] }),
    first: where,
  });
}

/** Looks for pages a moment after the author stopped typing; a late answer to an earlier question is not shown. */
function searching(list: OptionList<Target>, note: HTMLElement): (query: string) => void {
  let timer = 0;
  let question = 0;
  return (query) => {
    window.clearTimeout(timer);
    const asked = ++question;
    note.textContent = '';
    if (!query.trim() || looksLikeAddress(query)) {
      list.show([]);
      return;
    }
    timer = window.setTimeout(() => {
      newsroomRequest('linkTargets', { query }).then(
        (found) => {
          if (asked !== question) return;
          list.show(found as Target[]);
          note.textContent =
            (found as Target[]).length === 0 ? 'No page of this site has these words in its title.' : '';
        },
        (error: Error) => {
          if (asked === question) note.textContent = error.message;
        },
      );
    }, SOON_MS);
  };
}
