/** One line of the checklist before publishing. */
export interface CheckItem {
  /** `refusal`: the build would not take it. `warning`: it would, and the author should think about it. `note`: good to know. */
  sort: 'refusal' | 'warning' | 'note';
  /** Where: the way to a field of the form. `['body']` is the text. */
  path: (string | number)[];
  /** The same in the words of the form. */
  place: string;
  words: string;
}

const text = (sort: CheckItem['sort'], words: string): CheckItem => ({ sort, path: ['body'], place: 'Text', words });

export const textRefusal = (words: string) => text('refusal', words);
export const textWarning = (words: string) => text('warning', words);
