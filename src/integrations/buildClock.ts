import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * Fixes the moment of a build, so that all its parts agree on what is published, and writes it into
 * the site (`/build.json`), so that `npm run due` knows whether a story has come out since.
 */
export function buildClock(): AstroIntegration {
  return {
    name: 'build-clock',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') process.env.NEWSROOM_NOW ??= new Date().toISOString();
      },
      'astro:build:done': ({ dir }) => {
        const moment = new Date(process.env.NEWSROOM_NOW ?? '').toISOString();
        writeFileSync(new URL('build.json', dir), `${JSON.stringify({ moment })}\n`);
      },
    },
  };
}
