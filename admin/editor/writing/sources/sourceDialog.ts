import { dialog } from '../dialog.ts';
import { element, newId } from '../element.ts';
import type { StorySource } from './sourceNames.ts';
import { storySources } from './storySources.ts';

export type SourceAnswer = StorySource | 'remove';

/**
 * Lets the author choose one of the story’s sources by its title.
 * @param current the short name that the mark has; null for a new one
 */
export function askForSource(current: string | null): Promise<SourceAnswer | null> {
  const sources = storySources();
  const group = newId('source');
  const choices = sources.map((source, index) => {
    const input = element('input', { type: 'radio', name: group, value: String(index) });
    input.checked = source.key === current || (current === null && index === 0);
    const words = [
      element('span', { class: 'newsroom-option-title' }, source.title),
      element('span', { class: 'newsroom-option-hint' }, source.publisher),
    ];
    return { input, line: element('label', { class: 'newsroom-choice' }, input, element('span', {}, ...words)) };
  });
  const none = element(
    'p',
    {},
    'This story has no source yet. Add it under “Sources” in the form, with its title; then it is listed here.',
  );
  return dialog<SourceAnswer>({
    title: current === null ? 'Insert a source mark' : 'Change the source mark',
    content: [
      choices.length > 0
        ? element(
            'fieldset',
            { class: 'newsroom-choices' },
            element('legend', {}, 'Which source says so?'),
            ...choices.map(({ line }) => line),
          )
        : none,
    ],
    ...(choices.length > 0 && { accept: current === null ? 'Insert mark' : 'Change mark' }),
    answer: () => {
      const source = sources[choices.findIndex(({ input }) => input.checked)];
      return source ? { value: source } : { complaint: 'Choose one of the sources.' };
    },
    ...(current !== null && { others: [{ label: 'Remove mark', value: 'remove' as const }] }),
    ...(choices[0] && { first: (choices.find(({ input }) => input.checked) ?? choices[0]).input }),
  });
}
