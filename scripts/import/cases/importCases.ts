import { fileFormat } from '../../../admin/editor/fileFormat.ts';
import { commitEdit, type EditedFile } from '../../../admin/server/commitEdit.ts';
import type { Author, Oid, Repository } from '../../../admin/server/repository.ts';
import { requireEditor } from '../../../admin/server/roles.ts';
import { SaveCheck } from '../../../admin/server/saveCheck.ts';
import { entryOfPath, KINDS, pathOfEntry, type KindName } from '../../../src/model/kind.ts';
import type { CsvTable } from '../csvTable.ts';
import { TableProblems } from '../tableProblems.ts';
import { CASE_HEADS } from './caseColumns.ts';
import type { Added, CaseInTable } from './caseInTable.ts';
import { caseProblems, stepAt, type KnownNames } from './caseProblems.ts';
import { casesOfTable } from './casesOfTable.ts';

export interface CaseImport {
  table: CsvTable;
  repository: Repository;
  author: Author;
  /** Only tells what would be done. */
  isTrial?: boolean;
  /** Hears in plain words what is being done. */
  onStep?: (words: string) => void;
}
/** What an import of cases did: cases by what became of them, and what was added to them. */
export interface CasesImported {
  fresh: string[];
  changed: string[];
  same: string[];
  added: Added;
}

const format = fileFormat('record');
const order = Object.keys(KINDS.cases.fields);

/**
 * Brings the rows of a table into cases, as one commit: all or none. Each row names its case and says
 * something of it: a step of a charge of a party, a sum, a wallet address, a law, a court file. What is
 * there already and says the same stays as it is, so that the same table changes nothing a second time.
 * @throws {ExportError} with every mistake and its row and column
 * @throws {Refusal} when the site would not build, or somebody changed a case at the same time
 */
export async function importCases(options: CaseImport): Promise<CasesImported> {
  const { table, repository, author, isTrial, onStep = () => {} } = options;
  await requireEditor(repository, author, 'import cases');
  const problems = new TableProblems(table.columns);
  problems.checkHeads(CASE_HEADS, ['case']);
  problems.throwAny();
  const { commit } = await repository.branch();
  const tree = await repository.contentTree(commit);
  const cases = await casesOfTable(table, repository, commit, problems);
  onStep(`${table.rows.length} rows name ${cases.length} cases.`);
  const names = namesIn(tree, cases);
  for (const one of cases) if (one.isChanged) tellProblems(one, names, problems);
  problems.throwAny();
  const files = cases.filter(({ isChanged }) => isChanged).map((one) => fileOf(one, tree));
  if (files.length > 0) {
    onStep(`Checking that the site builds with ${files.length} new or changed cases …`);
    await new SaveCheck(repository).check(files, 'Nothing was imported.');
    const message = `Import ${files.length} ${files.length === 1 ? 'case' : 'cases'} from a table`;
    if (!isTrial) await commitEdit(repository, { author, message, files });
  }
  return summed(cases);
}

function namesIn(tree: ReadonlyMap<string, Oid>, cases: CaseInTable[]): KnownNames {
  const entries = [...tree.keys()].map(entryOfPath);
  const of = (kind: KindName) => entries.flatMap((entry) => (entry?.kind === kind ? [entry.slug] : []));
  return {
    organisations: new Set(of('organisations')),
    cases: new Set([...of('cases'), ...cases.map(({ slug }) => slug)]),
  };
}

function tellProblems(one: CaseInTable, names: KnownNames, problems: TableProblems): void {
  for (const [path, message] of caseProblems(one, names)) {
    const { row, column, isOwn } = one.origins.placeOf(path);
    const there = isOwn ? null : stepAt(one, path);
    problems.refuse(row, column, there === null ? message : `with this, ${there}, which is there already, ${message}`);
  }
}

function fileOf({ slug, data }: CaseInTable, tree: ReadonlyMap<string, Oid>): EditedFile {
  const path = pathOfEntry('cases', slug);
  return { path, base: tree.get(path) ?? null, content: Buffer.from(format.toFile(data, order)) };
}

function summed(cases: CaseInTable[]): CasesImported {
  const slugs = (which: (one: CaseInTable) => boolean) => cases.filter(which).map(({ slug }) => slug);
  const added: Added = {};
  for (const one of cases)
    for (const [part, count] of Object.entries(one.added) as [keyof Added, number][])
      added[part] = (added[part] ?? 0) + count;
  return {
    fresh: slugs(({ isNew }) => isNew),
    changed: slugs(({ isNew, isChanged }) => isChanged && !isNew),
    same: slugs(({ isChanged }) => !isChanged),
    added,
  };
}
