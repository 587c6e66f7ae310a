import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStrictYaml, type Fields } from '../../src/copydesk/strictYaml.ts';
import { readPlainYaml } from '../../src/copydesk/plainYaml.ts';

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

/** Values that YAML takes for something else than their words, or that a quick reader could. */
const VALUES =
  'word|two words|it’s|it\'s|"quoted"|"a \\" b"|"a\\nb"|\'single\'|\'it\'\'s\'|""|\'\'|Ünï “x” 日本|yes|no|true|True|FALSE|null|Null|~|0|12|-1|+1|012|1e3|1_000|0x1f|0o7|.5|1.0|1.|.inf|.nan|2024-02-29|2024-02-29T10:00:00+01:00|12:30|a: b|a:b|a :b|a #b|a#b|#a|http://a.example/x?y=z#q|[a, b]|[a,b]|[a, true]|[a, 1]|[ a ]|[]|[a,]|[[a]]|{}|{a: b}|||>|&a b|*a|!t x|- a|? a|%a|@a|`a`|a:| x|x |x\t|$4.3bn|€1|(a)|-|a - b|...|---|<<|=|';

const odd = fc.oneof(fc.constantFrom(...VALUES.split('|')), fc.stringMatching(/^[a-z0-9"':#[\]{},.& -]{0,12}$/));
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('word', 'two words', '12', '[a, b]', '2024-02-29') },
  { weight: 3, arbitrary: odd },
);
const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'headline', 'aB1'), { minLength: 1, maxLength: 3 });
const oddKey = fc.constantFrom('a', 'x-y', '1a', 'true', 'null', 'constructor', 'toString', '"q"', 'ä');
const indented = (lines: string[], space: string) => lines.map((one) => space + one);

/** Lines of fields, most of them as they are usually written: values, groups, and lists of both. */
const { lines } = fc.letrec<{ lines: string[]; field: string[] }>((tie) => ({
  lines: fc
    .tuple(keys, fc.array(tie('field'), { minLength: 3, maxLength: 3 }))
    .map(([names, fields]) =>
      names.flatMap((name, index) => [`${name}:${fields[index]?.[0] ?? ''}`, ...(fields[index]?.slice(1) ?? [])]),
    ),
  field: fc.oneof(
    { maxDepth: 2 },
    value.map((words) => [` ${words}`]),
    tie('lines').map((inside) => ['', ...indented(inside, '  ')]),
    fc.array(value, { minLength: 1, maxLength: 3 }).map((words) => ['', ...words.map((one) => `  - ${one}`)]),
    fc
      .array(tie('lines'), { minLength: 1, maxLength: 2 })
      .map((groups) => ['', ...groups.flatMap(([first = '', ...rest]) => [`  - ${first}`, ...indented(rest, '    ')])]),
  ),
}));
/** Now and then one line more, which may stand wrong or be wrong. */
const stray = fc.oneof(
  fc.constantFrom('', '# a comment', '    more words', '  x: y', '- z', ' - z', '      '),
  fc.tuple(oddKey, value).map(([name, words]) => `${name}: ${words}`),
);
const source = fc
  .tuple(lines, fc.option(fc.tuple(fc.nat({ max: 8 }), stray), { freq: 3 }))
  .map(([written, more]) => `${(more ? written.toSpliced(more[0], 0, more[1]) : written).join('\n')}\n`);

describe('the quick reader of plain fields', () => {
  test('reads what it reads as the real parser does, and puts it at the same places', () => {
    let quick = 0;
    fc.assert(
      fc.property(source, (text) => {
        if (!readPlainYaml(text, 2)) return;
        quick++;
        // A comment at the end changes no field, and is left to the real parser.
        expect(read(text)).toEqual(read(`${text}# end\n`));
      }),
      { numRuns: 4_000 },
    );
    expect(quick).toBeGreaterThan(100);
  });

  test.for([
    ['a field', (words: string) => `a: ${words}\nb: c\n`],
    ['a part of a group', (words: string) => `a:\n  b: ${words}\n  c: d\n`],
    ['an entry of a list', (words: string) => `a:\n  - ${words}\n  - b\n`],
    ['a part of an entry', (words: string) => `a:\n  - b: ${words}\n    c: d\n`],
  ] as const)('leaves to the real parser what it cannot tell, as %s', ([, around]) => {
    for (const words of VALUES.split('|')) {
      const text = around(words);
      if (readPlainYaml(text, 2)) expect(read(text), text).toEqual(read(`${text}# end\n`));
    }
  });
});

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
