import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { KindName } from '../model/kind.ts';
import { NewsroomError } from '../model/problem.ts';
import { keepChecked } from './checkedNewsroom.ts';
import type { Newsroom } from './newsroom.ts';
import { newsroomDesk } from './newsroomDesk.ts';

const SETTLE_MS = 60;

/** One check of all content serves the collections of all kinds. */
let desk: { check: () => Promise<Newsroom> } | undefined;
let underway: Promise<Newsroom> | undefined;

function checkOnce(root: string): Promise<Newsroom> {
  desk ??= newsroomDesk(root);
  underway ??= desk.check();
  return underway;
}

/**
 * Astro content loader for one kind: checks all content, then tells Astro the name and digest of
 * each entry, by which it knows what changed. What is in the entries goes straight to the archive.
 * Problems stop a build with all of them in one error; the dev server prints
 * them and goes on with the entries that are right.
 */
export function newsroomLoader(kind: KindName): Loader {
  return {
    name: `newsroom-${kind}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      await fill(context, kind, root);
      if (!context.watcher) return;
      let timer: NodeJS.Timeout | undefined;
      context.watcher.on('all', (_event, path) => {
        if (!path.startsWith(`${root}content/`)) return;
        clearTimeout(timer);
        underway = undefined;
        timer = setTimeout(() => {
          fill(context, kind, root).catch((error: unknown) => context.logger.error(String(error)));
        }, SETTLE_MS);
      });
    },
  };
}

async function fill({ store, watcher, logger }: LoaderContext, kind: KindName, root: string): Promise<void> {
  const { entries, problems } = await checkOnce(root);
  if (problems.length > 0) {
    // Once, not for each kind.
    if (kind === 'site' && !watcher) throw new NewsroomError(problems);
    if (kind === 'site') logger.error(new NewsroomError(problems).message);
  }
  keepChecked(entries);
  // A build checks once: what the desk remembers of each file would only take memory from the pages.
  if (!watcher) desk = undefined;
  const gone = new Set(store.keys());
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    gone.delete(entry.slug);
    store.set({ id: entry.slug, data: { path: entry.path }, digest: entry.digest });
  }
  for (const id of gone) store.delete(id);
}
