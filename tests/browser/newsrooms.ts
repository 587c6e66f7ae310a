import type { TestProject } from 'vitest/node';
import { startNewsroom } from '../support/runningNewsroom.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** One running newsroom for each worker. */
    newsrooms: { folder: string; url: string }[];
  }
}

/** Starts a newsroom for each worker, which lends it to one file of tests after another. */
export default async function newsrooms(project: TestProject): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(
    Array.from({ length: Number(project.config.maxWorkers) }, () => startNewsroom()),
  );
  const open = started.flatMap((newsroom) => (newsroom.status === 'fulfilled' ? [newsroom.value] : []));
  const close = async () => void (await Promise.all(open.map((newsroom) => newsroom.stop())));
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed) {
    await close();
    throw (failed as PromiseRejectedResult).reason;
  }
  project.provide(
    'newsrooms',
    open.map(({ folder, url }) => ({ folder, url })),
  );
  return close;
}
