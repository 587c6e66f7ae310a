import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { readStrictYaml } from '../../src/copydesk/strictYaml.ts';
import { CASE_KINDS } from '../../src/model/caseKind.ts';
import { KINDS, type KindName } from '../../src/model/kind.ts';
import { ORGANISATION_KINDS } from '../../src/model/organisation.ts';
import type { RowFields } from '../desk/row.ts';

/** What a list shows of an entry, from its fields alone. A file that cannot be read gives what can be told without it. */
export function rowFields(kind: KindName, file: string): RowFields {
  const source = KINDS[kind].form === 'text' ? cutFrontMatter(file)?.fields : file;
  const read = source === undefined ? null : readStrictYaml(source);
  if (!read || !('fields' in read)) return {};
  const { data } = read.fields;
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : undefined);
  const texts = (key: string) =>
    Array.isArray(data[key]) ? data[key].filter((item): item is string => typeof item === 'string') : undefined;
  const title = text(KINDS[kind].titleField);
  switch (kind) {
    case 'articles':
      return {
        title,
        standfirst: text('standfirst'),
        section: text('section'),
        topics: texts('topics'),
        bylines: texts('bylines'),
        published: text('published'),
        updated: text('updated'),
        status: text('status'),
      };
    case 'people':
      return { title, note: text('role') };
    case 'organisations':
      return { title, note: (ORGANISATION_KINDS as Record<string, string>)[text('kind') ?? ''] };
    case 'sections':
      return { title, note: text('description'), ...(typeof data.order === 'number' && { order: data.order }) };
    case 'glossary':
      return { title, note: text('definition') };
    case 'cases':
      return { title, note: (CASE_KINDS as Record<string, string>)[text('kind') ?? ''] };
    case 'training':
      return { title, note: text('standfirst') };
    case 'topics':
    case 'series':
    case 'pages':
      return { title, note: text('description') };
    case 'site':
      return { title, note: text('timeZone') };
  }
}
