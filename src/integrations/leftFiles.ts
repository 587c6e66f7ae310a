import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesLeft, openShelf } from '../seo/leaveFile.ts';

/** Lets pages leave files beside themselves in the built site. */
export function leftFiles(): AstroIntegration {
  return {
    name: 'left-files',
    hooks: {
      'astro:config:done': ({ config }) => openShelf(fileURLToPath(config.outDir)),
      'astro:build:done': ({ logger }) => logger.info(`${filesLeft()} files beside pages`),
    },
  };
}
