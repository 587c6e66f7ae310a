import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { AWKWARD } from './plantedStories.ts';
import { announcedStories, expectedStories } from './expectedStories.ts';
import { CORRECTED } from './correctedStory.ts';
import { attribute, elementsIn, isEmbed, pageAt, pages, tagged, wordsOf } from './pages.ts';
import { CASE, CASE_PATH, PLANTED_CASE } from './plantedCase.ts';
import { readCsv } from '../support/readCsv.ts';
import { RETRACTED } from './unseenStories.ts';
import { dist, filesOf, textAt } from './site.ts';

interface JsonTable {
  columns: { name: string; title: string; type: string }[];
  rows: Record<string, string | number | boolean | string[] | null>[];
}
const names = filesOf(dist).flatMap((file) => /^data\/(\w+)\.csv$/.exec(file)?.[1] ?? []);
/** What another site shows of a page: the answer of oEmbed, its frame, and the page in that. */
function embedded(path: string) {
  const link = tagged(pageAt(path), 'link').find((one) => attribute(one, 'type') === 'application/json+oembed');
  const data = JSON.parse(textAt(new URL(attribute(link!, 'href') ?? '').pathname)) as Record<string, string>;
  const [frame, ...more] = elementsIn(fromHtml(data.html ?? '', { fragment: true }));
  expect([frame?.tagName, more]).toEqual(['iframe', []]);
  return { data, frame: frame!, page: pageAt(new URL(attribute(frame!, 'src') ?? '').pathname) };
}
interface Dictionary {
  resources: {
    name: string;
    path: string;
    format: string;
    bytes: number;
    hash: string;
    dialect?: { property: string };
    schema: { fields: { name: string; title: string; type: string; constraints?: { required?: boolean } }[] };
  }[];
}
const dictionary = () => JSON.parse(textAt('/data/datapackage.json')) as Dictionary;
const jsonAt = (name: string) => JSON.parse(textAt(`/data/${name}.json`)) as JsonTable;

describe('Data for download', () => {
  test('every story that is out is a row, as its file has it', () => {
    const { rows } = jsonAt('stories');
    expect(rows.map(({ id, headline }) => [id, headline])).toEqual(
      expectedStories.map(({ fields }) => [fields.id, fields.headline]),
    );
    for (const name of ['cases', 'steps', 'sums', 'wallets', 'training', 'sessions'])
      expect(jsonAt(name).rows.length, name).toBeGreaterThan(3);
    const sources = jsonAt('sources').rows;
    expect(sources).toHaveLength(expectedStories.flatMap(({ fields }) => fields.sources).length);
    expect(jsonAt('corrections').rows).toContainEqual(
      expect.objectContaining({ story: RETRACTED.fields.id, isRetraction: true }),
    );
  });

  test('a sum of a case is there as its record has it, and says what is counted', () => {
    const [stolen] = PLANTED_CASE.assets ?? [];
    const rows = jsonAt('sums').rows.filter((row) => row.case === CASE);
    expect(rows).toHaveLength(PLANTED_CASE.assets?.length ?? 0);
    expect(rows[0]).toMatchObject({
      ...{ stage: 'stolen', date: '2022-03', precision: 'about', usd: 5_000_000, usdUpper: null },
      ...{ amounts: ['1234.5 ETH'], basis: stolen?.basis },
    });
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

  test('long tables say the same in Parquet, with true types', async () => {
    const long = filesOf(dist).flatMap((file) => /^data\/(\w+)\.parquet$/.exec(file)?.[1] ?? []);
    expect(long).toEqual(['cases', 'facts', 'sources', 'steps', 'stories', 'sums', 'wallets']);
    for (const name of long) {
      const { columns, rows } = jsonAt(name);
      const bytes = readFileSync(join(dist, 'data', `${name}.parquet`));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
      const read = await parquetReadObjects({ file });
      expect(read.map((row) => Object.keys(row))[0], name).toEqual(columns.map((column) => column.name));
      // JSON has no days and no moments.
      const plain = (row: Record<string, unknown>) =>
        columns.map((column) => {
          const value = row[column.name] ?? null;
          if (value instanceof Date) return value.getTime();
          if (typeof value === 'bigint') return Number(value);
          const isMoment =
            typeof value === 'string' && column.type.startsWith('date') && /^\d{4}-\d{2}-\d{2}/.test(value);
          return isMoment ? Date.parse(value) : value;
        });
      expect(read.map(plain), name).toEqual(rows.map(plain));
    }
  });

  test('the dictionary has every file and explains every column, and the checksums are true', () => {
    const { resources } = dictionary();
    const files = filesOf(join(dist, 'data')).filter((file) => /^\w+\.(?:csv|json|parquet)$/.test(file));
    expect(resources.map(({ path }) => path).sort()).toEqual(files.filter((file) => file !== 'datapackage.json'));
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { name, path, bytes, hash, schema } of resources) {
      const file = readFileSync(join(dist, 'data', path));
      const digest = createHash('sha256').update(file).digest('hex');
      expect([file.length, `sha256:${digest}`], path).toEqual([bytes, hash]);
      const fields = schema.fields.map((field) => field.name);
      expect(fields, path).toEqual(readCsv(textAt(`/data/${path.replace(/\.\w+$/, '.csv')}`))[0]);
      for (const field of schema.fields) expect(field.title, `${name}.${field.name}`).toMatch(/^\p{Lu}/u);
    }
    for (const line of textAt('/data/checksums.txt').trim().split('\n')) {
      const [sum, file] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(dist, 'data', file ?? '')))
          .digest('hex'),
      ).toBe(sum);
    }
  });

  test('every value is what the dictionary says that it is', () => {
    const isOf: Record<string, (value: unknown) => boolean> = {
      string: (value) => typeof value === 'string',
      integer: Number.isSafeInteger,
      number: Number.isFinite,
      boolean: (value) => typeof value === 'boolean',
      date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
      datetime: (value) => /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(String(value)),
      array: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    };
    const wrong = dictionary()
      .resources.filter(({ format }) => format === 'json')
      .flatMap(({ path, dialect, schema }) => {
        const rows = (JSON.parse(textAt(`/data/${path}`)) as Record<string, JsonTable['rows']>)[
          dialect?.property ?? ''
        ];
        expect(rows?.length, path).toBeGreaterThan(0);
        return schema.fields.flatMap(({ name, type, constraints }) =>
          (rows ?? [])
            .map((row) => row[name] ?? null)
            .filter((value) => (value === null ? constraints?.required === true : !isOf[type]?.(value)))
            .map((value) => `${path}: ${name} is no ${type}: ${String(value)}`),
        );
      });
    expect(wrong).toEqual([]);
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
      expect(attribute(refresh!, 'content')).toBe(`0; url=${path}`);
    }
  });

  test('where its address is pasted, a frame of it stands: its words, who and when, corrections, and no script', () => {
    for (const { path, fields } of announcedStories) {
      const { data, frame, page } = embedded(path);
      expect(data).toMatchObject({
        version: '1.0',
        type: 'rich',
        width: 600,
        height: Number(attribute(frame, 'height')),
      });
      expect(data.title).toContain(fields.headline);
      const words = wordsOf(page);
      expect(words).toContain(fields.headline);
      if (fields.status === 'retracted') expect(words).toContain('We have retracted this story.');
      else expect(words).toContain(fields.standfirst);
    }
    expect(wordsOf(embedded(`/news/${CORRECTED.slug}/`).page)).toContain('We wrote 3,120 coins. There were 3,012.');
    const retracted = embedded(`/news/${RETRACTED.slug}/`);
    expect(wordsOf(retracted.page)).toContain('We took one payment');
    expect(retracted.data.author_name).toBeUndefined();
  });

  test('a case can be framed too, with where it stands', () => {
    const cases = pages.filter(({ path }) => /^\/embed\/cases\//.test(path));
    expect(cases.length).toBeGreaterThan(40);
    const { data, page } = embedded(CASE_PATH);
    expect(data.thumbnail_url).toMatch(/\/cards\/[0-9a-f]{16}\.jpg$/);
    const sentence = attribute(
      tagged(pageAt(CASE_PATH), 'meta').find((one) => attribute(one, 'name') === 'description')!,
      'content',
    );
    expect(wordsOf(page)).toContain(sentence);
  });

  test('an embed page is small, is not to be found, and its links leave the frame', () => {
    for (const page of pages.filter(isEmbed)) {
      expect(page.html.length, page.path).toBeLessThan(4000);
      const robots = tagged(page, 'meta').find((meta) => attribute(meta, 'name') === 'robots');
      expect(attribute(robots!, 'content')).toBe('noindex');
      for (const link of tagged(page, 'a')) expect(attribute(link, 'target'), page.path).toBe('_blank');
    }
  });
});
