import type { ControlProperties, PlainControl } from '../../decapControl.ts';
import { textOf } from '../../decap.ts';
import { element, newId } from '../element.ts';
import { keepSourceName, storySources } from './storySources.ts';

/** A field for the short name of a source, which offers the sources of the story or case by their titles. */
export function sourceControl(): PlainControl {
  const list = element('datalist', { id: newId('sources') });
  const field = element('input', { type: 'text', list: list.id, autocomplete: 'off', class: 'newsroom-line' });
  let properties: ControlProperties;
  const offer = () =>
    list.replaceChildren(
      ...storySources().map(({ key, title }) => element('option', { value: key, label: title }, title)),
    );
  field.addEventListener('focus', offer);
  field.addEventListener('input', () => properties.onChange(field.value));
  field.addEventListener('change', () => {
    const source = storySources().find(({ key }) => key === field.value);
    if (source) keepSourceName(source);
  });
  return {
    element: element('div', {}, field, list),
    update: (now) => {
      properties = now;
      field.setAttribute('aria-label', textOf(now.field.get('label')));
      if (field.value !== textOf(now.value)) field.value = textOf(now.value);
    },
    focus: () => field.focus(),
  };
}
