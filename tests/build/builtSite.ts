import type { TestProject } from 'vitest/node';
import { temporaryNewsroom } from '../support/temporaryNewsroom.ts';
import { buildSite } from './buildSite.ts';
import { plant } from './plant.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the newsroom with the planted stories, whose site is built in `dist`. */
    newsroom: string;
  }
}

/** Builds the site once for all tests of the built site: the real content, with the planted stories among it. */
export default async function builtSite(project: TestProject): Promise<() => void> {
  const newsroom = temporaryNewsroom();
  try {
    await plant(newsroom.folder);
    await buildSite(newsroom.folder);
  } catch (error) {
    newsroom.remove();
    throw error;
  }
  project.provide('newsroom', newsroom.folder);
  return () => newsroom.remove();
}
