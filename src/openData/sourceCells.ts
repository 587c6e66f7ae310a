import type { Source } from '../model/source.ts';
import { column, type Column } from './column.ts';

/** The columns in which a row of a case says what it rests on. */
export const SOURCE_COLUMNS: Column[] = [
  column('source', 'Source'),
  { ...column('url', 'Address of the source'), isRequired: false },
];

/** What stands in them. @param key the source’s short name */
export function sourceCells(key: string, sources: readonly Source[]): { source?: string; url?: string } {
  const { title, url } = sources.find((one) => one.key === key) ?? {};
  return { ...(title && { source: title }), ...(url && { url }) };
}
