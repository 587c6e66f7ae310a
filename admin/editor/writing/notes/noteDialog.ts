import { dialog } from '../dialog.ts';
import { element, labelled } from '../element.ts';

export type NoteAnswer = { text: string } | 'remove';

/**
 * Asks for the words of a footnote.
 * @param before its words; null for a new one
 */
export function askForNote(name: string, before: string | null): Promise<NoteAnswer | null> {
  const field = element('textarea', { rows: '5' });
  field.value = before ?? '';
  return dialog<NoteAnswer>({
    title: before === null ? 'Insert a footnote' : `Footnote ${name}`,
    content: [
      labelled('Words of the footnote', field, 'Markdown works here: **bold**, *italic*, [words](https://address).'),
    ],
    accept: before === null ? 'Insert footnote' : 'Change footnote',
    answer: () =>
      field.value.trim() ? { value: { text: field.value.trim() } } : { complaint: 'Write the words of the footnote.' },
    ...(before !== null && { others: [{ label: 'Remove footnote', value: 'remove' as const }] }),
    first: field,
  });
}
