import type { AstroIntegration } from 'astro';

/** Fixes the moment of a build, so that all its parts agree on what is published. */
export function buildClock(): AstroIntegration {
  return {
    name: 'build-clock',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') process.env.NEWSROOM_NOW ??= new Date().toISOString();
      },
    },
  };
}
