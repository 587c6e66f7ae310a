import { existsSync, readFileSync } from 'node:fs';
import type { Author, Repository } from '../../admin/server/repository.ts';
import { caseReport } from './cases/caseReport.ts';
import { importCases } from './cases/importCases.ts';
import { readCsv } from './csvTable.ts';
import { ExportError } from './exportError.ts';
import { importSessions } from './importSessions.ts';

export interface TableImport {
  file: string;
  isTrial: boolean;
  repository: Repository;
  author: Author;
  /** Milliseconds since 1970. */
  now: number;
  /** Hears in plain words what is being done. */
  onStep: (words: string) => void;
}

/**
 * Takes a table in: cases when its heads name them, else sessions of training.
 * @returns what was done, in plain words
 * @throws {ExportError} with every mistake and its row and column
 */
export async function importTable({ file, ...options }: TableImport): Promise<string[]> {
  const csv = tableText(file);
  const table = readCsv(csv);
  if (table.columns.includes('case')) return caseReport(await importCases({ ...options, table }));
  if (!table.columns.includes('programme'))
    throw new ExportError(
      'The first row has neither “case” nor “programme”: is this a table of cases or of sessions? npm run import -- --template cases writes an empty one.',
    );
  const { added, changed, same, programmes } = await importSessions({ ...options, csv });
  return [`Sessions: ${added} new, ${changed} changed, ${same} as they were; in ${programmes} programmes.`];
}

function tableText(file: string): string {
  if (!existsSync(file)) throw new ExportError(`There is no file ${file}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new ExportError('The table is not in UTF-8. Save it as “CSV UTF-8”.');
  }
}
