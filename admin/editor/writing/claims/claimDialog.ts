import { CLAIM_KINDS } from '../../../../src/model/claim.ts';
import { dialog } from '../dialog.ts';
import { element, newId } from '../element.ts';

/**
 * Lets the author choose a claim label by what it means.
 * @param current the kind that the label has; null for a new one
 * @returns the kind, `remove`, or null when the author left
 */
export function askForClaim(current: string | null): Promise<string | null> {
  const group = newId('claim');
  const choices = Object.entries(CLAIM_KINDS).map(([kind, { label, meaning }], index) => {
    const input = element('input', { type: 'radio', name: group, value: kind });
    input.checked = current === null ? index === 0 : kind === current;
    const words = [
      element('span', { class: 'newsroom-option-title' }, label),
      element('span', { class: 'newsroom-option-hint' }, meaning),
    ];
    return { input, line: element('label', { class: 'newsroom-choice' }, input, element('span', {}, ...words)) };
  });
  return dialog<string>({
    title: current === null ? 'Insert a claim label' : 'Change the claim label',
    content: [
      element(
        'fieldset',
        { class: 'newsroom-choices' },
        element('legend', {}, 'Who stands behind the claim?'),
        ...choices.map(({ line }) => line),
      ),
    ],
    accept: current === null ? 'Insert label' : 'Change label',
    answer: () => {
      const chosen = choices.find(({ input }) => input.checked)?.input.value;
      return chosen ? { value: chosen } : { complaint: 'Choose one of them.' };
    },
    ...(current !== null && { others: [{ label: 'Remove label', value: 'remove' }] }),
    first: (choices.find(({ input }) => input.checked) ?? choices[0]!).input,
  });
}
