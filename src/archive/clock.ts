/**
 * The moment for which the archive is made, in milliseconds since 1970. `NEWSROOM_NOW` (RFC 3339)
 * fixes it: a build sets it once, so that its pages, feeds and search agree on what is out.
 * @throws when `NEWSROOM_NOW` is set to something that is no moment
 */
export function newsroomNow(): number {
  const fixed = process.env.NEWSROOM_NOW;
  if (!fixed) return Date.now();
  const now = Date.parse(fixed);
  if (Number.isNaN(now)) throw new Error(`NEWSROOM_NOW is no moment: “${fixed}”. Write it as 2026-03-29T01:30:00Z.`);
  return now;
}
