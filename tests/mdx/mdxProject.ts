import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { getViteConfig } from 'astro/config';
import { FEATURES } from '../../src/mdx/syntax.ts';

/** Vitest in Astro's own pipeline, with the Markdown of articles. */
export const mdxProject = getViteConfig(
  { test: { name: 'mdx', include: ['tests/mdx/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
  {
    configFile: false,
    logLevel: 'error',
    integrations: [mdx()],
    devToolbar: { enabled: false },
    markdown: { processor: satteri({ features: FEATURES }), syntaxHighlight: false },
  },
);
