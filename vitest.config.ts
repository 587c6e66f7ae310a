import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { mdxProject } from './tests/mdx/mdxProject.ts';

/**
 * `npm test` shows in a real browser that authors write, review and publish, also on a telephone.
 * The rest of what they do takes minutes more: `npm run test:authors`.
 */
const AUTHORS = [
  'access',
  'desk',
  'deskActions',
  'edit',
  'firstSave',
  'keep',
  'keyboard',
  'kinds',
  'openingEntries',
  'pictures',
  'preview',
  'story',
  'writing',
].map((name) => `tests/browser/${name}.test.ts`);

/** `unit`: fast and pure. `mdx`: articles in Astro's pipeline. `build`: what a build of the real content wrote. `browser`: Chromium, and newsrooms that run. */
export default defineConfig({
  test: {
    // Git need not wait for the disk: no test cuts the power.
    env: { TZ: 'UTC', GIT_TEST_FSYNC: '0' },
    // A list of what is wrong is shown whole.
    chaiConfig: { truncateThreshold: 0 },
    // Many tests wait for Git or a browser, so one more than there are processors.
    maxWorkers: Math.min(availableParallelism() + 1, 4),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // A process for each file would load the parsers and Git's keepers more than a hundred times.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      mdxProject,
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/build/builtSite.ts',
          // The files only read the one site: its pages are parsed once for all that a worker has.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The site as the tests of the build have it, looked at in every way that WCAG names: `npm run test:access`.
        test: {
          name: 'access',
          include: ['tests/access/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/build/builtSite.ts',
          testTimeout: 1_200_000,
          hookTimeout: 120_000,
        },
      },
      browserTests('browser', { exclude: AUTHORS }),
      browserTests('authors', {
        include: [...AUTHORS, 'tests/unit/contentApiCrash.test.ts'],
        env: { NEWSROOM_KILLS: '50' },
        // They wait for a browser and a newsroom that answer as to an author, who has the machine to themselves.
        maxWorkers: 1,
      }),
    ],
  },
});

function browserTests(
  name: string,
  { include = ['tests/browser/**/*.test.ts'], exclude = [] as string[], env = {}, maxWorkers = 2 },
) {
  return {
    test: {
      name,
      include,
      exclude,
      env,
      environment: 'node' as const,
      globalSetup: 'tests/browser/newsrooms.ts',
      maxWorkers,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
}
