import { z } from 'astro/zod';
import { ORIGINAL } from '../../../admin/editor/fileFormat.ts';
import { caseFields, type Case } from '../../../src/model/case.ts';
import { caseRules } from '../../../src/model/caseRules.ts';
import type { Stage } from '../../../src/model/caseParty.ts';
import { stageKind } from '../../../src/model/stageKinds.ts';
import type { CaseInTable } from './caseInTable.ts';

const shape = z.strictObject(caseFields);

/** Which entries of other kinds there are. */
export interface KnownNames {
  organisations: ReadonlySet<string>;
  cases: ReadonlySet<string>;
}

/**
 * What is wrong with a case once the rows are in it: its fields, the rules between them, and what it refers to.
 * @returns each mistake as the path of its field and words for the author
 */
export function caseProblems({ data }: CaseInTable, names: KnownNames): [path: PropertyKey[], message: string][] {
  const { [ORIGINAL]: _, ...fields } = data;
  const issues = shape.safeParse(fields).error?.issues ?? [];
  const isSound = (path: PropertyKey[]) =>
    !issues.some((issue) => path.every((key, index) => issue.path[index] === key));
  // Fields that are wrong are told of by their issues; the rules look at the sound parts alone.
  const one = data as Case;
  return [
    ...issues.map((issue): [PropertyKey[], string] => [
      issue.path,
      valueAt(data, issue.path) === undefined ? 'is missing.' : issue.message,
    ]),
    ...caseRules(one, isSound),
    ...missingSources(one),
    ...missingNames(one, names),
  ];
}

/** `“Sentenced” of 2024-05-06`, where a path leads to a step; else null. */
export function stepAt({ data }: CaseInTable, path: readonly PropertyKey[]): string | null {
  if (path[4] !== 'stages') return null;
  const { kind, date } = valueAt(data, path.slice(0, 6)) as Stage;
  return `“${stageKind(kind).label}” of ${date}`;
}

function missingSources({ sources, parties, ...rest }: Case) {
  const keys = new Set(sources.map(({ key }) => key));
  const { agencies = [], jurisdictions = [], otherCountries = [] } = rest;
  const { assets = [], wallets = [], statutes = [], dockets = [] } = rest;
  const lists = { agencies, jurisdictions, otherCountries, assets, wallets, statutes, dockets };
  const named: [PropertyKey[], string | undefined][] = [
    ...parties.flatMap(({ charges = [] }, party) =>
      charges.flatMap(({ stages = [] }, charge) =>
        stages.map(({ source }, index): [PropertyKey[], string] => [
          ['parties', party, 'charges', charge, 'stages', index, 'source'],
          source,
        ]),
      ),
    ),
    ...Object.entries(lists).flatMap(([list, entries]) =>
      entries.map(({ source }, index): [PropertyKey[], string] => [[list, index, 'source'], source]),
    ),
  ];
  return named.flatMap(([path, key]): [PropertyKey[], string][] =>
    key === undefined || keys.has(key)
      ? []
      : [[path, `no source of this case is called “${key}”. Give its sourceTitle, sourcePublisher and sourceKind.`]],
  );
}

function missingNames({ agencies = [], parties, relatedCases = [] }: Case, { organisations, cases }: KnownNames) {
  const missing = (path: PropertyKey[], kind: string, name: string | undefined, known: ReadonlySet<string>) =>
    name === undefined || known.has(name)
      ? []
      : [[path, `there is no ${kind} “${name}”.`] satisfies [PropertyKey[], string]];
  return [
    ...agencies.flatMap(({ organisation }, index) =>
      missing(['agencies', index, 'organisation'], 'organisation', organisation, organisations),
    ),
    ...parties.flatMap(({ organisation }, index) =>
      missing(['parties', index, 'organisation'], 'organisation', organisation, organisations),
    ),
    ...relatedCases.flatMap((name, index) => missing(['relatedCases', index], 'case', name, cases)),
  ];
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
