import type { z } from 'astro/zod';
import { caseSentence } from '../../../src/archive/cases/standingSentence.ts';
import { caseFields, type Case } from '../../../src/model/case.ts';
import type { FormField } from '../../../src/model/field.ts';
import type { Charge, Party } from '../../../src/model/caseParty.ts';
import { STAGE_KINDS } from '../../../src/model/stageKinds.ts';
import { textOf } from '../decap.ts';
import { noteOf, partsOf, placeOf } from '../formProblems.ts';
import type { EntryData } from '../openEntry.ts';
import type { CheckItem } from './checkItem.ts';

type Path = (string | number)[];

/** What an editor would say of a case while it is written: where it stands by its steps so far, and which sources are missing or unused. */
export function caseItems(data: EntryData): CheckItem[] {
  const keys = list(data.sources).map((source) => textOf(source.key));
  const named: [Path, string][] = [];
  namedSources(caseFields, data, [], named);
  const used = new Set(named.map(([, key]) => key));
  return [
    ...named
      .filter(([, key]) => !keys.includes(key))
      .map(([path, key]): CheckItem => ({
        sort: 'refusal',
        path,
        place: placeOf(caseFields, path),
        words: `names the source “${key}”, but no source below has that short name.`,
      })),
    ...keys.flatMap((key, index): CheckItem[] =>
      key && used.has(key)
        ? []
        : [
            {
              sort: 'warning',
              path: ['sources', index],
              place: `Sources ${index + 1}`,
              words: 'is named by nothing in this case.',
            },
          ],
    ),
    { sort: 'note', path: ['parties'], place: 'Where it stands', words: caseSentence({ parties: told(data) } as Case) },
  ];
}

/** Every source that a field of the form names, with the way to the field. */
function namedSources(shape: z.ZodRawShape, data: EntryData, path: Path, found: [Path, string][]): void {
  for (const [name, schema] of Object.entries(shape)) {
    const value = data[name];
    const here = [...path, name];
    const parts = partsOf(schema as z.ZodType);
    if ((noteOf(schema as z.ZodType) as FormField | undefined)?.sourceMark && textOf(value).trim())
      found.push([here, textOf(value).trim()]);
    else if (parts && Array.isArray(value))
      list(value).forEach((entry, index) => namedSources(parts, entry, [...here, index], found));
    else if (parts && isGroup(value)) namedSources(parts, value, here, found);
  }
}

/** The parties with the steps that are far enough to be told: they have a kind and a date. */
function told(data: EntryData): Party[] {
  return list(data.parties).map((party) => ({
    name: textOf(party.name) || '[Name]',
    role: (textOf(party.role) || 'individual') as Party['role'],
    charges: list(party.charges).map((charge) => ({
      what: textOf(charge.what) || '[charge]',
      kind: (textOf(charge.kind) || 'criminal') as Charge['kind'],
      stages: list(charge.stages)
        .filter(({ kind, date }) => textOf(kind) in STAGE_KINDS && /^\d{4}/.test(textOf(date)))
        // Only kind and date are read of them.
        .map((stage) => stage as unknown as Charge['stages'][number]),
    })),
  }));
}

const isGroup = (value: unknown): value is EntryData => typeof value === 'object' && value !== null;
const list = (value: unknown): EntryData[] => (Array.isArray(value) ? value.filter(isGroup) : []);
