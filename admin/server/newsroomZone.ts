import { parseDocument } from 'yaml';
import { pathOfEntry } from '../../src/model/kind.ts';
import type { Oid, Repository } from './repository.ts';

/** The time zone that the committed site settings name; UTC when they cannot be read. */
export async function newsroomZone(repository: Repository, tree: ReadonlyMap<string, Oid>): Promise<string> {
  const oid = tree.get(pathOfEntry('site', 'site'));
  const [bytes] = oid ? await repository.blobs([oid]) : [];
  const timeZone: unknown = parseDocument(bytes?.toString() ?? '').get('timeZone');
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(timeZone) });
    return String(timeZone);
  } catch {
    return 'UTC';
  }
}
