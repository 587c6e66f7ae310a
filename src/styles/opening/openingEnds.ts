/** Where the opening of a page ends. The frame sets one mark, and a page that knows better another behind it. */
export const OPENING_ENDS = '<!--opening-->';

const STYLESHEET = /<link rel="stylesheet"[^>]*>/g;

/**
 * Moves the links to stylesheets out of the head to where the opening ends: browsers draw what stands before a
 * stylesheet without waiting for it. Only scripts or `media` tricks could do the same from the head.
 * @param html a page; one without a mark stays as it is
 */
export function linkAfterOpening(html: string): string {
  const marks = html.split(OPENING_ENDS);
  if (marks.length === 1) return html;
  const links: string[] = [];
  const take = (part: string) =>
    part.replace(STYLESHEET, (link) => {
      links.push(link);
      return '';
    });
  const [frame = '', ...others] = marks;
  const head = take(frame);
  const [own = '', ...rest] = others;
  return rest.length > 0 ? head + own + links.join('') + rest.join('') : head + links.join('') + own;
}
