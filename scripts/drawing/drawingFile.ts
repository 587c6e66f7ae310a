import { readFileSync } from 'node:fs';
import { drawingsSpec, type DrawingSpec } from './spec.ts';

/** What a file of specifications holds: its good drawings by picture name, and what is wrong. */
export interface DrawingFile {
  drawings: Record<string, DrawingSpec>;
  /** Each without the file's name: `lead.png: title has 61 characters, 50 at most: “…”` */
  problems: string[];
}

/** Reads `scripts/drawings/<slug>.json`. One wrong drawing does not keep the others from being drawn. */
export function readDrawingFile(path: string): DrawingFile {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { drawings: {}, problems: [`is not JSON: ${(error as Error).message}`] };
  }
  return checkDrawings(read);
}

export function checkDrawings(read: unknown): DrawingFile {
  const checked = drawingsSpec.safeParse(read);
  if (checked.success) return { drawings: checked.data, problems: [] };
  const problems = checked.error.issues.map(({ path, message }) => `${pathText(path)} ${message}`.trim());
  const wrong = new Set(checked.error.issues.map(({ path }) => path[0]));
  const right = Object.entries(Object(read) as object).filter(([name]) => !wrong.has(name));
  const rest = drawingsSpec.safeParse(Object.fromEntries(right));
  return { drawings: rest.success ? rest.data : {}, problems };
}

/** `lead.png: bars[2].label`, counted from 1 as people count. */
function pathText([picture, ...path]: PropertyKey[]): string {
  const inner = path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`)).join('');
  return picture === undefined ? '' : `${String(picture)}: ${inner.replace(/^\./, '')}`;
}
