/** What components look like on the page, in small: after `src/components/author/` and the colours of `src/styles/tokens.css`. */
export const PAPER = '#fbf9f4';
const [RAISED, INK, MUTED, RULE, SEAL, LINK] = ['#f3eee2', '#1b232b', '#545f69', '#d5ccba', '#9c251d', '#174f67'];

export const box = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
const frame = (x: number, y: number, width: number, height: number, stroke: string, fill = 'none') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}"/>`;
/** Lines of text, by their lengths. */
const lines = (x: number, y: number, lengths: number[], height = 3, gap = 7, fill = MUTED) =>
  lengths.map((length, index) => box(x, y + index * gap, length, height, fill, 'rx="1"')).join('');
const words = (x: number, y: number, size: number, text: string, fill = INK, family = 'Georgia, serif') =>
  `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="700" fill="${fill}">${text}</text>`;

/** The drawings, in an area of 96 by 64, by the name of the choice. */
export const DRAWN: Record<string, string> = {
  quote: box(12, 10, 3, 44, SEAL) + lines(22, 12, [60, 54, 38], 5, 10, INK) + lines(22, 47, [34]),
  figure:
    box(14, 6, 68, 40, '#c9d8df') +
    `<path d="M14 46 36 24l14 12 12-9 20 19z" fill="${LINK}"/><circle cx="68" cy="16" r="5" fill="${RAISED}"/>` +
    lines(14, 51, [56, 30], 3, 6),
  image: box(14, 8, 68, 48, '#c9d8df') + `<path d="M14 56 38 28l14 14 12-10 18 24z" fill="${LINK}"/>`,
  stat: frame(10, 15, 76, 34, INK) + box(10, 15, 5, 34, INK) + words(20, 38, 15, '$4bn') + lines(60, 24, [20, 20, 14]),
  callout:
    box(10, 10, 76, 44, RAISED) +
    box(10, 10, 76, 3, LINK) +
    lines(18, 19, [22]) +
    lines(18, 27, [46], 5, 8, INK) +
    lines(18, 37, [58, 50]),
  timeline:
    box(17, 8, 2, 50, RULE) +
    [10, 29, 48]
      .map(
        (y) =>
          `<circle cx="18" cy="${y + 2}" r="4" fill="${PAPER}" stroke="${SEAL}" stroke-width="2"/>${lines(30, y, [26], 4, 7, INK)}${lines(30, y + 7, [48])}`,
      )
      .join(''),
  correction: frame(10, 14, 76, 36, SEAL) + lines(18, 22, [40], 4, 8, SEAL) + lines(18, 31, [58, 46]),
  table:
    [22, 34, 46].map((y) => box(10, y, 76, 1, RULE)).join('') +
    box(10, 9, 76, 1, INK) +
    box(10, 21, 76, 1.5, INK) +
    [13, 26, 38, 50]
      .map((y, row) =>
        [12, 40, 66].map((x) => lines(x, y, [row === 0 ? 16 : 14], 4, 7, row === 0 ? INK : MUTED)).join(''),
      )
      .join(''),
  footnote:
    lines(12, 12, [70, 52]) +
    words(66, 24, 10, '1', SEAL) +
    box(12, 36, 24, 1, RULE) +
    words(12, 48, 8, '1', SEAL) +
    lines(20, 43, [54, 34]),
  source: lines(12, 20, [72, 50, 66]) + words(64, 31, 11, '2', SEAL, 'system-ui, sans-serif'),
  claim:
    lines(12, 18, [72, 40, 60]) +
    `<path d="M64 24h20v11H64l-5-5.5z" fill="${RAISED}" stroke="${MUTED}"/><circle cx="64.5" cy="29.5" r="1.4" fill="${MUTED}"/>` +
    lines(69, 28, [12]),
  term:
    lines(12, 10, [30]) +
    words(46, 16, 10, 'word', INK) +
    `<path d="M46 19h24" stroke="${LINK}" stroke-dasharray="2 2"/>` +
    frame(40, 25, 46, 28, INK, PAPER) +
    lines(45, 31, [34, 36, 24], 3, 7, INK),
  chart:
    [12, 26, 40].map((y, row) => box(14, y, [66, 44, 22][row] ?? 0, 9, LINK)).join('') +
    box(13, 8, 1.5, 46, INK) +
    lines(14, 56, [30], 2),
  rule: lines(12, 12, [72, 60]) + box(12, 31, 72, 1.5, INK) + lines(12, 42, [72, 40]),
  paragraph: lines(12, 14, [72, 68, 72, 64, 36]),
  code: box(10, 10, 76, 44, INK) + lines(18, 18, [30, 44, 38, 20], 3, 8, '#8ec7e0'),
  advanced: words(16, 40, 22, '&lt; / &gt;', LINK, 'ui-monospace, monospace'),
  'case-number':
    lines(12, 14, [72, 20]) + words(36, 32, 13, '12', SEAL) + lines(60, 24, [24]) + lines(12, 42, [72, 44]),
  'inline-component': lines(12, 14, [72, 20]) + frame(36, 18, 26, 10, LINK, '#e6eef6') + lines(12, 35, [72, 44]),
};
