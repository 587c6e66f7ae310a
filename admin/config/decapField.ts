import { z } from 'astro/zod';
import { formFields, type FormField, type FormGroup } from '../../src/model/field.ts';
import { KINDS, type KindName } from '../../src/model/kind.ts';

/** Names of the controls of our own, which `admin/editor` registers. */
export const WIDGETS = { picture: 'newsroom-picture', spot: 'newsroom-spot', source: 'newsroom-source' } as const;

/** A field of Decap's form (decapcms.org/docs/widgets). */
export type DecapField = Record<string, unknown> & { name: string; widget: string };

/**
 * The form's field for a field of the model.
 * @param inOptional it is part of a group that may be left out. Decap asks for the required parts even of such
 * a group, so none is required there; whether a begun group is whole is checked before the save.
 */
export function decapField(name: string, schema: z.ZodType, inOptional = false): DecapField {
  const required = !inOptional && !(schema instanceof z.ZodOptional);
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const note = formFields.get(inner);
  if (!note) throw new Error(`The field “${name}” has no note for the form.`);
  const words = { name, label: note.label, required, ...(note.hint && { hint: note.hint }) };
  if (isContainer(note)) return container(words, inner, note);
  return { ...words, ...control(note, required), ...('default' in note && { default: note.default }) };
}

const isContainer = (note: FormField | FormGroup): note is FormGroup =>
  note.control === 'list' || note.control === 'group';

function control(note: FormField, required: boolean): { widget: string } & Record<string, unknown> {
  const pattern = note.pattern && { pattern: [loose(note.pattern.source, required), note.pattern.says] };
  switch (note.control) {
    case 'line':
      return { widget: note.sourceMark ? WIDGETS.source : 'string', ...pattern };
    case 'text':
      return { widget: 'text', ...pattern };
    case 'picture':
      return { widget: WIDGETS.picture, ...pattern };
    case 'moment':
      // Our own control: Decap's shows the zone of the author's computer, not the newsroom's.
      return { widget: 'newsroom-moment', ...(note.momentRole && { moment_role: note.momentRole }), ...pattern };
    case 'day':
      return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false, ...pattern };
    case 'whole':
      return { widget: 'number', value_type: 'int', step: 1, min: note.min, max: note.max };
    case 'sum':
      return { widget: 'number', value_type: 'float', min: note.min, max: note.max };
    case 'yesNo':
      return { widget: 'boolean' };
    case 'choice':
      return note.refersTo ? relation(note.refersTo, false) : { widget: 'select', options: note.options };
    case 'choices': {
      const bounds = {
        ...((note.min ?? 0) > 0 || required ? { min: note.min ?? 0 } : {}),
        ...(note.max !== undefined && { max: note.max }),
      };
      return note.refersTo
        ? { ...relation(note.refersTo, true), ...bounds }
        : { widget: 'select', multiple: true, options: note.options, ...bounds };
    }
    case 'hidden':
      return { widget: 'hidden', required: false };
  }
}

function relation(kind: string, multiple: boolean) {
  const { titleField } = KINDS[kind as KindName];
  return {
    widget: 'relation',
    collection: kind,
    value_field: '{{slug}}',
    search_fields: [titleField],
    display_fields: [titleField],
    options_length: 200,
    multiple,
  };
}

function container(
  words: { name: string; label: string; required: boolean },
  schema: z.ZodType,
  note: FormGroup,
): DecapField {
  if (schema instanceof z.ZodObject)
    return {
      ...words,
      ...(note.spotOn ? { widget: WIDGETS.spot, picture: note.spotOn } : { widget: 'object', collapsed: false }),
      fields: decapFields(schema.shape, !words.required),
    };
  if (!(schema instanceof z.ZodArray)) throw new Error(`The field “${words.name}” is neither a list nor a group.`);
  const element = schema.element as z.ZodType;
  const parts =
    element instanceof z.ZodObject
      ? {
          fields: decapFields(element.shape),
          ...(note.summary && { summary: `{{fields.${note.summary}}}` }),
          ...(note.one && { label_singular: note.one }),
        }
      : {
          field: decapField('item', element),
          summary: '{{fields.item}}',
          label_singular: formFields.get(element)?.label,
        };
  const bounds = { ...(note.min !== undefined && { min: note.min }), ...(note.max !== undefined && { max: note.max }) };
  // Without this default Decap begins a list with one entry as soon as a part of it has a default.
  return { ...words, widget: 'list', collapsed: true, default: [], ...parts, ...bounds };
}

export function decapFields(shape: z.ZodRawShape, inOptional = false): DecapField[] {
  return Object.entries(shape).map(([name, schema]) => decapField(name, schema as z.ZodType, inOptional));
}

/**
 * White space around a value is no mistake: it is trimmed when the file is written, and a value
 * of nothing else is no value. Each `$` in a pattern of the model is an end, in lookaheads too.
 */
function loose(source: string, required: boolean): string {
  const pattern = source.replace(/^\^/, '^\\s*').replaceAll('$', '(?=\\s*$)');
  return required ? pattern : `^\\s*$|${pattern}`;
}
