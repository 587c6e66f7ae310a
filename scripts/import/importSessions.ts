import { commitEdit, type EditedFile } from '../../admin/server/commitEdit.ts';
import type { Author, Repository } from '../../admin/server/repository.ts';
import { requireEditor } from '../../admin/server/roles.ts';
import { SaveCheck } from '../../admin/server/saveCheck.ts';
import { fileFormat } from '../../admin/editor/fileFormat.ts';
import { KINDS, pathOfEntry } from '../../src/model/kind.ts';
import { SLUG } from '../../src/model/patterns.ts';
import type { TrainingSession } from '../../src/model/session.ts';
import { readCsv } from './csvTable.ts';
import { ExportError } from './exportError.ts';
import { sessionRows, type SessionRow } from './sessionRows.ts';

export interface SessionImport {
  /** The text of the table. */
  csv: string;
  repository: Repository;
  author: Author;
  /** Milliseconds since 1970. */
  now: number;
  /** Only tells what would be done. */
  isTrial?: boolean;
}
/** What an import of sessions did. */
export interface SessionsImported {
  added: number;
  changed: number;
  same: number;
  programmes: number;
}

const format = fileFormat('text');
const order = Object.keys(KINDS.training.fields);

/**
 * Brings the sessions of a table into their programmes, as one commit: all or none. A session that is
 * there already, known by its short name, is changed; readers are told by the words in `change`.
 * @throws {ExportError} with every mistake and its row and column
 * @throws {Refusal} when the site would not build, or somebody changed a programme at the same time
 */
export async function importSessions({
  csv,
  repository,
  author,
  now,
  isTrial,
}: SessionImport): Promise<SessionsImported> {
  await requireEditor(repository, author, 'import sessions');
  const announced = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const { rows, problems } = sessionRows(readCsv(csv), announced);
  const count = { added: 0, changed: 0, same: 0, programmes: 0 };
  const files: EditedFile[] = [];
  const { commit } = await repository.branch();
  const tree = await repository.contentTree(commit);
  for (const [programme, own] of Map.groupBy(rows, (row) => row.programme)) {
    const path = pathOfEntry('training', programme);
    const base = new RegExp(SLUG).test(programme) ? tree.get(path) : undefined;
    if (base === undefined) {
      problems.push(...own.map(({ row }) => `Row ${row}, column programme: there is no programme “${programme}”.`));
      continue;
    }
    const [text] = await repository.blobs([base]);
    const data = format.fromFile(text?.toString() ?? '');
    // The copy desk has checked what is published.
    const sessions = [...((data.sessions ?? []) as TrainingSession[])];
    const before = count.same + problems.length;
    for (const row of own) place(row, sessions, announced, count, problems);
    if (count.same + problems.length - before === own.length) continue;
    const file = format.toFile({ ...data, sessions }, order);
    files.push({ path, base, content: Buffer.from(file) });
    count.programmes++;
  }
  if (problems.length > 0) throw new ExportError(problems.join('\n'));
  if (files.length === 0) return count;
  await new SaveCheck(repository).check(files, 'Nothing was imported.');
  const message = `Import ${count.added + count.changed} training sessions`;
  if (!isTrial) await commitEdit(repository, { author, message, files });
  return count;
}

/** Puts a session among those of its programme: in place of the one with its short name, or at the end. */
function place(
  { row, session, change }: SessionRow,
  sessions: TrainingSession[],
  now: string,
  count: SessionsImported,
  problems: string[],
): void {
  const index = sessions.findIndex(({ key }) => key === session.key);
  const old = sessions[index];
  if (!old) {
    sessions.push(session);
    count.added++;
    return;
  }
  const merged: TrainingSession = {
    ...session,
    announced: old.announced,
    ...(old.changes && { changes: old.changes }),
  };
  if (sameFields(old, merged)) {
    count.same++;
    return;
  }
  if (change === null) {
    problems.push(
      `Row ${row}, column change: “${session.key}” is there already and differs. Say in “change” what changed.`,
    );
    return;
  }
  sessions[index] = { ...merged, changes: [...(old.changes ?? []), { date: now, what: change }] };
  count.changed++;
}

const sameFields = (a: object, b: object) => sorted(a) === sorted(b);
const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
