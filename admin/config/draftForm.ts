import type { DecapField } from './decapField.ts';

/** Marks of a field that make Decap refuse to save. */
const STRICT = ['pattern', 'min', 'max'];

/**
 * A form that takes unfinished texts: Decap would refuse to save them. Only the title stays
 * required, because the address is made of it. What is missing is shown while the author writes
 * and refused by the server when a draft is sent to review or published.
 */
export function asDraftForm(fields: DecapField[], titleField: string): DecapField[] {
  return fields.map((field) => {
    const loose = relaxed(field);
    return field.name === titleField ? { ...loose, required: true } : loose;
  });
}

function relaxed(field: DecapField): DecapField {
  const kept = Object.entries(field).filter(([key]) => !STRICT.includes(key));
  const { fields, field: item, ...rest } = Object.fromEntries(kept) as DecapField;
  return {
    ...rest,
    required: false,
    ...(Array.isArray(fields) && { fields: (fields as DecapField[]).map(relaxed) }),
    ...(isField(item) && { field: relaxed(item) }),
  };
}

const isField = (value: unknown): value is DecapField =>
  typeof value === 'object' && value !== null && 'widget' in value && 'name' in value;
