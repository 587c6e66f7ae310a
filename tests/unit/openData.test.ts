import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { articleFields } from '../../src/model/article.ts';
import { column, modelColumns } from '../../src/openData/column.ts';
import { csvText } from '../../src/openData/csv.ts';
import { openData } from '../../src/openData/dataFiles.ts';
import { readCsv } from '../support/readCsv.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2025-01-01T00:00:00Z');
const table = (rows: (string | string[] | null)[][]) => ({
  name: 't',
  title: 'T',
  description: 'D',
  columns: [column('a', 'A'), column('b', 'B')],
  rows,
});

describe('CSV', () => {
  test('any text comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r\n', ' ', 'a', 'é', '|', '=', '\t') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (rows) => {
        expect(readCsv(csvText(table(rows)))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  test('a list is joined by a stroke, and a stroke of its own is marked; nothing is nothing', () => {
    expect(csvText(table([[['x', 'y|z'], null]]))).toBe('a,b\r\nx|y\\|z,\r\n');
  });
});

describe('Open data', () => {
  test('a column says what the form of the CMS says', () => {
    const [section, countries, updated] = modelColumns(articleFields, ['section', 'countries', 'updated']);
    expect(section).toMatchObject({ title: 'Section', type: 'string', isRequired: true });
    expect(section?.description).toBe('The short name of an entry of sections.');
    expect(countries).toMatchObject({ type: 'list', isRequired: false });
    expect(updated).toMatchObject({ type: 'datetime', isRequired: false });
    expect(() => modelColumns(articleFields, ['colour'])).toThrow('no field “colour”');
  });

  test('the same content has the same version; what is not out yet is in no table', () => {
    const entries = [...houseEntries(), articleEntry('out')];
    const draft = articleEntry('hidden-draft', { status: 'draft' });
    const later = articleEntry('hidden-later', { published: '2025-06-01T00:00:00Z' });
    const before = openData(buildArchive(entries, NOW));
    const after = openData(buildArchive([...entries, draft, later], NOW));
    expect(after.version).toBe(before.version);
    expect(JSON.stringify(after)).not.toContain('hidden-');
    const changed = openData(buildArchive([...entries, articleEntry('more')], NOW));
    expect(changed.version).not.toBe(before.version);
  });
});
