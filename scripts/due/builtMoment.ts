import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a built site says as of when it was built. */
export const BUILD_FILE = 'build.json';
const WAITS_MS = 15_000;

/**
 * The moment (milliseconds since 1970) as of which the site was built; null when there is no built site.
 * @param root the folder that holds `dist`
 * @param address of the site that is asked in place of `dist`
 * @throws {Error} when the site that was asked does not say
 */
export async function builtMoment(root: string, address: string | null): Promise<number | null> {
  if (address === null) {
    try {
      return momentIn(readFileSync(join(root, 'dist', BUILD_FILE), 'utf8'));
    } catch {
      // Never built here, or by a version that did not note it.
      return null;
    }
  }
  const place = new URL(`/${BUILD_FILE}`, address).href;
  const response = await fetch(place, { signal: AbortSignal.timeout(WAITS_MS) }).catch(() => null);
  if (!response?.ok) throw new Error(`${place} does not answer, so nobody knows when the site was built.`);
  return momentIn(await response.text());
}

function momentIn(text: string): number {
  const { moment } = JSON.parse(text) as { moment?: unknown };
  const instant = typeof moment === 'string' ? Date.parse(moment) : NaN;
  if (Number.isNaN(instant)) throw new Error(`${BUILD_FILE} holds no moment.`);
  return instant;
}
