import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { mdxProject } from './tests/mdx/mdxProject.ts';

/**
 * All that authors do beyond writing, reviewing and publishing takes many minutes in a real browser,
 * so these files have a command of their own: `npm run test:authors`.
 */
const AUTHORS = ['access', 'desk', 'edit', 'keep', 'kinds', 'pictures', 'preview', 'story', 'writing'].map(
  (name) => `tests/browser/${name}.test.ts`,
);

/** `unit`: fast and pure. `mdx`: articles in Astro's pipeline. `build`: what a build of the real content wrote. `browser`: Chromium, one newsroom a file. */
export default defineConfig({
  test: {
    // Git need not wait for the disk: no test cuts the power.
    env: { TZ: 'UTC', GIT_TEST_FSYNC: '0' },
    // Many tests wait for Git or a browser, so one more than there are processors.
    maxWorkers: Math.min(availableParallelism() + 1, 4),
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      mdxProject,
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/build/builtSite.ts',
          // The files only read the one site: its pages are parsed once for all of them.
          isolate: false,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      browserTests('browser', { exclude: AUTHORS }),
      browserTests('authors', {
        include: [...AUTHORS, 'tests/unit/contentApiCrash.test.ts'],
        env: { NEWSROOM_KILLS: '50' },
      }),
    ],
  },
});

interface Files {
  include?: string[];
  exclude?: string[];
  env?: Record<string, string>;
}

function browserTests(name: string, { include = ['tests/browser/**/*.test.ts'], exclude = [], env = {} }: Files) {
  return {
    test: {
      name,
      include,
      exclude,
      env,
      environment: 'node' as const,
      maxWorkers: 2,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
}
