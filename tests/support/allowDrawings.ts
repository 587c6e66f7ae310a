import sharp from 'sharp';
import { afterAll, beforeAll } from 'vitest';

const DRAWINGS = { operation: ['VipsForeignLoadSvg'] };

/**
 * Lets sharp read SVG for the tests of this file. Other files of the same worker may have shut it out for the whole
 * process (`src/pictures/gate.ts`); the newsroom draws in a process of its own.
 */
export function allowDrawings(): void {
  beforeAll(() => sharp.unblock(DRAWINGS));
  afterAll(() => sharp.block(DRAWINGS));
}
