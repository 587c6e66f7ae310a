import { createHash } from 'node:crypto';
import frame from './frame.css?inline';
import front from './front.css?inline';
import story from './story.css?inline';

/**
 * The styles of what a reader sees first, which a page carries itself: with them a telephone shows the
 * headline and its picture one round trip sooner than with a stylesheet alone. The rest is linked below them
 * (`src/middleware.ts`).
 */
export const OPENINGS = { page: frame, story: frame + story, front: frame + front };

export type Opening = keyof typeof OPENINGS;

/** The styles as sources of the Content-Security-Policy: nothing else may stand in a `<style>` (CSP Level 3, 8.4). */
export const OPENING_SOURCES = Object.values(OPENINGS).map(
  (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
);
