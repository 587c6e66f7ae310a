import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { leftFiles } from '../seo/leftFiles.ts';

/** Writes the files that pages left beside themselves into the built site. */
export function storyFiles(): AstroIntegration {
  return {
    name: 'story-files',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        for (const [address, text] of leftFiles()) {
          const file = join(site, address);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        logger.info(`${leftFiles().size} files beside stories`);
      },
    },
  };
}
