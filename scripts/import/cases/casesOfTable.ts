import { fileFormat } from '../../../admin/editor/fileFormat.ts';
import { DraftRefs } from '../../../admin/server/draftRefs.ts';
import type { Oid, Repository } from '../../../admin/server/repository.ts';
import { isReservedSlug, pathOfEntry } from '../../../src/model/kind.ts';
import { SLUG } from '../../../src/model/patterns.ts';
import type { CsvTable } from '../csvTable.ts';
import type { TableProblems } from '../tableProblems.ts';
import { caseCells, type PartValues } from './caseCells.ts';
import { CaseInTable } from './caseInTable.ts';

const format = fileFormat('record');
const isSlug = (name: string) => new RegExp(SLUG).test(name) && !isReservedSlug('cases', name);

/** The cases that a table names, as they are in a commit, with the rows of the table in them. */
export async function casesOfTable(
  { columns, rows }: CsvTable,
  repository: Repository,
  commit: Oid,
  problems: TableProblems,
): Promise<CaseInTable[]> {
  const read = rows.map((row) => caseCells(row, columns));
  const bySlug = Map.groupBy(read, ({ slug }) => slug);
  for (const { row } of bySlug.get('') ?? []) problems.refuse(row, 'case', 'is missing: the short name of the case.');
  const slugs = [...bySlug.keys()].filter(isSlug);
  const objects = await repository.objects(slugs.map((slug) => `${commit}:${pathOfEntry('cases', slug)}`));
  const drafts = await draftedCases(repository, commit);
  const cases = new Map(slugs.map((slug, index) => [slug, objects[index]?.content.toString() ?? null]));
  return [...bySlug].flatMap(([slug, own]) => {
    const row = own[0]?.row ?? 1;
    const text = cases.get(slug);
    if (text === undefined) {
      if (slug !== '')
        problems.refuse(
          row,
          'case',
          `“${slug}” is no short name: it has small letters, digits and single hyphens, and is no list of the site.`,
        );
      return [];
    }
    if (text === null && drafts.has(slug))
      problems.refuse(row, 'case', `“${slug}” is a draft in the CMS. Publish or delete it first.`);
    // A record is a group of fields.
    const published = text === null ? null : (format.fromFile(text) as PartValues);
    const one = new CaseInTable(slug, published, row, problems.refuse);
    for (const cells of own) one.take(cells);
    return [one];
  });
}

async function draftedCases(repository: Repository, commit: Oid): Promise<Set<string>> {
  const drafts = await new DraftRefs(repository).underWay(commit);
  return new Set(drafts.filter(({ kind }) => kind === 'cases').map(({ slug }) => slug));
}
