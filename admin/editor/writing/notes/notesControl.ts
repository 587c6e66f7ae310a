import type { ControlProperties, PlainControl } from '../../decapControl.ts';
import type { ImmutableMap } from '../../decap.ts';
import { element, labelled } from '../element.ts';
import { editorOf } from '../slateEditor.ts';
import { marksInEditor } from './noteCommand.ts';
import { notesOf } from './notesCard.ts';

/** Shows the words of footnotes, each in a field of its own. */
export function notesControl(): PlainControl {
  const box = element('div', { class: 'newsroom-notes' });
  let shown = '';
  let properties: ControlProperties;
  const notes = () => notesOf((properties.value as ImmutableMap).toJS());
  const change = (name: string, text: string) => {
    const changed = notes().map((note) => (note.name === name ? { ...note, text } : note));
    shown = JSON.stringify(changed);
    properties.onChange((properties.value as ImmutableMap).set('notes', changed));
  };
  const draw = () => {
    box.replaceChildren(
      ...notes().map(({ name, text }) => {
        const field = element('textarea', { rows: '2', 'data-note': name });
        field.value = text;
        field.addEventListener('input', () => change(name, field.value));
        return element('div', {}, labelled(`Footnote ${name}`, field), element('p', { class: 'newsroom-hint' }));
      }),
    );
  };
  const warn = () => {
    const editor = editorOf(box);
    const marks = editor && marksInEditor(editor);
    for (const field of box.querySelectorAll('textarea')) {
      const words = field.parentElement?.nextElementSibling;
      const unused = marks !== null && !marks.has(field.dataset.note ?? '');
      if (words) words.textContent = unused ? 'No mark in the text points here: readers do not see it.' : '';
    }
  };
  return {
    element: box,
    update: (now) => {
      properties = now;
      const state = JSON.stringify(notes());
      if (state !== shown) draw();
      shown = state;
      warn();
    },
    focus: () => box.querySelector('textarea')?.focus(),
  };
}
