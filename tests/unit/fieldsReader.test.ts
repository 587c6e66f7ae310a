import { describe, expect, test } from 'vitest';
import { readStrictYaml, type Fields } from '../../src/copydesk/strictYaml.ts';

const read = (source: string) => {
  const result = readStrictYaml(source, 2);
  return 'fields' in result
    ? { data: result.fields.data, places: placesOf(result.fields) }
    : result.findings.map(({ rule }) => rule);
};

/** The place of every field, group and entry. */
function placesOf(fields: Fields): Record<string, string> {
  const places: Record<string, string> = {};
  const walk = (value: unknown, path: PropertyKey[]) => {
    const { line, column } = fields.placeOf(path);
    places[path.join('.')] = `${line}:${column}`;
    if (Array.isArray(value)) value.forEach((part, index) => walk(part, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
  };
  walk(fields.data, []);
  return places;
}

describe('fields are plain names and values', () => {
  const refused: [what: string, source: string, place: string][] = [
    ['an anchor', 'a: b\nc: &d e', '3:7'],
    ['an alias', 'a: &b c\nd: *b', '3:4'],
    ['a tag', 'a: b\nc: !!js/function x', '3:4'],
    ['a local tag', 'a: !secret x', '2:4'],
    ['a key given twice', 'a: b\nc: d\na: e', '4:1'],
    ['a key of JavaScript’s objects', 'a: b\n__proto__: {c: d}', '3:1'],
    ['the same deeper down', 'a:\n  - constructor: b', '3:5'],
    ['two documents', 'a: b\n---\nc: d', '3:1'],
    ['a list', '- a\n- b', '2:1'],
    ['words', 'words', '2:1'],
    ['nothing', '', '2:1'],
  ];
  test.for(refused)('%s is refused', ([, text, place]) => {
    const result = readStrictYaml(text, 2);
    const found = 'findings' in result ? result.findings : [];
    expect(found.map(({ line: at, column }) => `${at}:${column}`)).toContain(place);
  });

  test('a merge key is a name like others, which the model does not know', () => {
    expect(read('a: {b: c}\n<<: {d: e}')).toMatchObject({ data: { '<<': { d: 'e' } } });
  });

  test('yes, no and dates are words, as they are printed', () => {
    expect(read('a: yes\nb: 2024-02-29\nc: NO\nd: 12:30\n')).toMatchObject({
      data: { a: 'yes', b: '2024-02-29', c: 'NO', d: '12:30' },
    });
  });

  test('nothing in the fields reaches the objects of the program', () => {
    readStrictYaml('a: b\n__proto__: {polluted: 1}\n"\\u005f_proto__": {polluted: 1}\n', 2);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a missing field is told where the nearest part of it is', () => {
    const result = readStrictYaml('a: b\nlist:\n  - x: 1\n  - y: 2\n# end\n', 2);
    if (!('fields' in result)) return expect.unreachable();
    expect(result.fields.placeOf(['list', 1, 'x'])).toEqual({ line: 5, column: 5 });
    expect(result.fields.placeOf(['missing'])).toEqual({ line: 2, column: 1 });
  });
});
