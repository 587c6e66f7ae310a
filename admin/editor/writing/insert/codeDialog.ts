import { dialog } from '../dialog.ts';
import { element, labelled } from '../element.ts';
import { codeProblem } from './codeProblem.ts';

/**
 * Asks for a part of a line as it is written in the text.
 * @returns null when the author left it as it was
 */
export function askForCode(label: string, code: string): Promise<string | null> {
  const field = element('textarea', { rows: '3', spellcheck: 'false' });
  field.value = code;
  return dialog<string>({
    title: label,
    content: [labelled('As written in the text', field)],
    accept: code ? 'Change' : 'Insert',
    answer: () => {
      const problem = codeProblem(field.value.trim());
      return problem ? { complaint: problem } : { value: field.value.trim() };
    },
    first: field,
  });
}
