/** Where the opening of a page ends. The frame sets one mark, and a page that knows better another behind it. */
export const OPENING_ENDS = '<!--opening-->';

const LINK = '<link rel="stylesheet"';

/**
 * Moves the links to stylesheets out of the head to where the opening ends: browsers draw what stands before a
 * stylesheet without waiting for it. Only scripts or `media` tricks could do the same from the head.
 * @param page a page in UTF-8, as bytes: thousands of them are moved in a build. One without a mark stays as it is.
 */
export function linkAfterOpening(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const marks = placesOf(OPENING_ENDS, page, page.length);
  const [frame, own = frame] = marks;
  if (frame === undefined || own === undefined) return page;
  const links = placesOf(LINK, page, frame).map((from) => ({ from, to: page.indexOf('>', from) + 1 }));
  const parts: Buffer[] = [];
  let done = 0;
  const upTo = (place: number, goOnFrom: number) => {
    parts.push(page.subarray(done, place));
    done = goOnFrom;
  };
  for (const { from, to } of links) upTo(from, to);
  for (const mark of marks) {
    upTo(mark, mark + OPENING_ENDS.length);
    if (mark === own) parts.push(...links.map(({ from, to }) => page.subarray(from, to)));
  }
  upTo(page.length, page.length);
  return Buffer.concat(parts);
}

/** Where a text begins in a page, each time, before some place. */
function placesOf(text: string, page: Buffer, before: number): number[] {
  const places: number[] = [];
  for (let at = page.indexOf(text); at >= 0 && at < before; at = page.indexOf(text, at + text.length)) places.push(at);
  return places;
}
