import { KINDS, type KindName } from '../../src/model/kind.ts';
import type { ListAnswer, WorkAnswer, WorkRow } from '../desk/row.ts';
import { isScheduled, isOut } from '../desk/rowState.ts';
import type { Actions } from './action.ts';
import { DeskRows } from './deskRows.ts';
import { LastChanges } from './lastChanges.ts';
import { textOf } from './parameters.ts';
import type { Desk } from './publishDraft.ts';
import { Refusal } from './refusal.ts';
import { RowMemory } from './rowMemory.ts';

const LATEST = 8;

/** What the desk shows: lists of entries, and the work that there is. */
export function deskActions({ repository, drafts }: Pick<Desk, 'repository' | 'drafts'>): Actions {
  const sources = { repository, drafts, memory: new RowMemory(repository), changes: new LastChanges(repository) };
  return {
    reads: {
      /** All rows of a kind; without them when `version` is still right. */
      list: async ({ kind, version }): Promise<ListAnswer> => {
        const name = kindOf(kind);
        const known = textOf(version);
        const desk = await DeskRows.now(sources, known);
        if (!desk) return { version: known! };
        const [rows, names, timeZone] = await Promise.all([desk.of(name), desk.names(), desk.timeZone()]);
        return { version: desk.version, list: { rows, names, timeZone } };
      },
      /** Drafts of all kinds, what goes out next, and what went out last. */
      work: async (_parameters, { email }): Promise<WorkAnswer> => {
        const desk = (await DeskRows.now(sources))!;
        const now = Date.now();
        const articles = (await desk.of('articles')).map((row): WorkRow => ({ kind: 'articles', ...row }));
        const byTime = (one: WorkRow, other: WorkRow) =>
          Date.parse(one.published ?? '') - Date.parse(other.published ?? '');
        return {
          drafts: await desk.underWay(email),
          scheduled: articles.filter((row) => isScheduled(row, now)).sort(byTime),
          latest: articles
            .filter((row) => isOut(row, now))
            .sort((one, other) => byTime(other, one))
            .slice(0, LATEST),
          names: await desk.names(),
          timeZone: await desk.timeZone(),
          counts: desk.counts(),
        };
      },
    },
  };
}

function kindOf(kind: unknown): KindName {
  if (typeof kind === 'string' && Object.hasOwn(KINDS, kind)) return kind as KindName;
  throw new Refusal(422, 'There is no such list in this newsroom.');
}
