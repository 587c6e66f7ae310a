import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AWKWARD } from './plantedStories.ts';
import { announcedStories, expectedStories } from './expectedStories.ts';
import { attribute, pageAt, tagged } from './pages.ts';
import { readCsv } from '../support/readCsv.ts';
import { RETRACTED } from './unseenStories.ts';
import { dist, filesOf, site, textAt } from './site.ts';

interface JsonTable {
  columns: { name: string; title: string; type: string }[];
  rows: Record<string, string | number | boolean | string[] | null>[];
}
const names = filesOf(dist).flatMap((file) => /^data\/(\w+)\.csv$/.exec(file)?.[1] ?? []);
const jsonAt = (name: string) => JSON.parse(textAt(`/data/${name}.json`)) as JsonTable;

describe('Data for download', () => {
  test('every story that is out is a row, as its file has it', () => {
    const { rows } = jsonAt('stories');
    expect(rows.map(({ id, headline }) => [id, headline])).toEqual(
      expectedStories.map(({ fields }) => [fields.id, fields.headline]),
    );
    for (const name of ['cases', 'steps', 'training', 'sessions'])
      expect(jsonAt(name).rows.length, name).toBeGreaterThan(5);
    const sources = jsonAt('sources').rows;
    expect(sources).toHaveLength(expectedStories.flatMap(({ fields }) => fields.sources).length);
    expect(jsonAt('corrections').rows).toContainEqual(
      expect.objectContaining({ story: RETRACTED.fields.id, isRetraction: true }),
    );
  });

  test('a table says the same in CSV and in JSON, signs and all', () => {
    expect(names.length).toBeGreaterThan(7);
    for (const name of names) {
      const { columns, rows } = jsonAt(name);
      const [header, ...lines] = readCsv(textAt(`/data/${name}.csv`));
      expect(header, name).toEqual(columns.map((column) => column.name));
      const shown = (value?: JsonTable['rows'][number][string]) =>
        Array.isArray(value) ? value.join('|') : String(value ?? '');
      expect(lines, name).toEqual(rows.map((row) => columns.map((column) => shown(row[column.name]))));
    }
    expect(textAt('/data/stories.csv')).toContain(AWKWARD.fields.headline.replaceAll('"', '""'));
  });

  test('the dictionary explains every column, and the checksums are true', () => {
    const { resources } = JSON.parse(textAt('/data/datapackage.json')) as {
      resources: {
        name: string;
        path: string;
        bytes: number;
        hash: string;
        schema: { fields: { name: string; title: string }[] };
      }[];
    };
    expect(resources.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const { name, path, bytes, hash, schema } of resources) {
      const text = textAt(`/data/${path}`);
      expect([Buffer.byteLength(text), hash]).toEqual([
        bytes,
        `sha256:${createHash('sha256').update(text).digest('hex')}`,
      ]);
      expect(schema.fields.map((field) => field.name)).toEqual(readCsv(text)[0]);
      for (const field of schema.fields) expect(field.title, `${name}.${field.name}`).toMatch(/^\p{Lu}/u);
    }
    for (const line of textAt('/data/checksums.txt').trim().split('\n')) {
      const [sum, file] = line.split('  ');
      expect(
        createHash('sha256')
          .update(textAt(`/data/${file}`))
          .digest('hex'),
      ).toBe(sum);
    }
  });

  test('the page offers every file', () => {
    const offered = tagged(pageAt('/data/'), 'a').map((link) => attribute(link, 'href'));
    for (const name of names)
      expect(offered).toEqual(expect.arrayContaining([`/data/${name}.csv`, `/data/${name}.json`]));
  });
});

describe('A story for other sites', () => {
  test('its identifier leads to it, also when it is retracted', () => {
    for (const { path, fields } of announcedStories) {
      const refresh = tagged(pageAt(`/id/${fields.id.replace('urn:uuid:', '')}/`), 'meta').find(
        (meta) => attribute(meta, 'httpEquiv') === 'refresh',
      );
      expect(attribute(refresh!, 'content')).toBe(`0;url=${path}`);
    }
  });

  test('where its address is pasted, a passage stands that brings no script and no frame', () => {
    for (const { path, fields } of announcedStories) {
      const link = tagged(pageAt(path), 'link').find((one) => attribute(one, 'type') === 'application/json+oembed');
      const data = JSON.parse(textAt(attribute(link!, 'href') ?? '')) as Record<string, string>;
      expect(data).toMatchObject({ version: '1.0', type: 'rich' });
      expect(data.title).toContain(fields.headline);
      expect(data.html).toContain(new URL(path, site).href);
      expect(data.html).not.toMatch(/<(?!\/?(?:blockquote|p|a|strong)\b)/);
    }
  });
});
