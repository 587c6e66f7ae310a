import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { CARD_SIZE, type SocialCard } from '../../src/cards/socialCard.ts';
import { COLOURS } from './colours.ts';
import { withWholeDates } from './hardSpaces.ts';
import { printable } from './printable.ts';
import { fit } from './textBlock.ts';
import { HEADING, LABEL } from './typeface.ts';

const LEFT = 96;
const RIGHT = 1104;
/** Where a story’s own picture stands. */
const PICTURE = { x: 640, y: 168, width: 464, height: 348 };
const HEADLINE = { y: 168, height: 300 };
/** The last line under the headline, from line to line, and the space above them. */
const FACTS = { bottom: 484, line: 42, gap: 20 };
const mark = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8').replace(
  /^<svg[^>]*>|<\/svg>\s*$/g,
  '',
);

/** A card as a JPEG: the house’s tag with the headline, where it belongs, and the story’s own picture. */
export async function drawSocialCard(card: SocialCard): Promise<Buffer> {
  const sheet = sharp(Buffer.from(svgOf(card)));
  const jpeg = { quality: 86, chromaSubsampling: '4:4:4' };
  if (!card.picture) return sheet.flatten({ background: COLOURS.paper }).jpeg(jpeg).toBuffer();
  const picture = await sharp(card.picture.source)
    .resize({ ...size(card.picture), fit: 'fill' })
    .toBuffer();
  const place = placeOf(card.picture);
  return sheet
    .composite([{ input: picture, left: place.x, top: place.y }])
    .jpeg(jpeg)
    .toBuffer();
}

/** As large as its place allows, whole: the drawings of the house have words at their edges. */
function size(picture: { width: number; height: number }) {
  const scale = Math.min(PICTURE.width / picture.width, PICTURE.height / picture.height);
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
}

function placeOf(picture: { width: number; height: number }) {
  const { width, height } = size(picture);
  return { x: PICTURE.x + PICTURE.width - width, y: PICTURE.y, width, height };
}

function svgOf({ label, title, facts, house, picture }: SocialCard): string {
  const width = (picture ? PICTURE.x - 36 : RIGHT) - LEFT;
  const sizes = picture ? { size: 54, floor: 30 } : { size: title.length > 40 ? 76 : 100, floor: 40 };
  const words = withWholeDates(broken(printable(title, HEADING)));
  const under = linesOfFacts(facts, width);
  const block = fit(words, { face: HEADING, ...sizes, lines: 7, leading: 1.16 }, width, HEADLINE.height - under.height);
  const top = HEADLINE.y + block.size * block.face.capHeight;
  const lines = block.lines.map(
    (line, index) => HEADING.outline(line, LEFT, top + index * block.lineHeight, block.size).d,
  );
  const name = printable(house, HEADING);
  const frame = picture && placeOf(picture);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">
<rect width="1200" height="630" fill="${COLOURS.paper}"/>
<path d="M100 30H1170V600H30V100Z" fill="${COLOURS.card}" stroke="${COLOURS.ink}" stroke-width="3"/>
<circle cx="98" cy="98" r="13" fill="${COLOURS.paper}" stroke="${COLOURS.ink}" stroke-width="3"/>
<path d="${LABEL.outline(printable(label, LABEL).toUpperCase(), 136, 107, 24, 0.08).d}" fill="${COLOURS.seal}"/>
<path d="${lines.join('')}" fill="${COLOURS.ink}"/>
<path d="${under.d}" fill="${COLOURS.muted}"/>
${frame ? `<rect x="${frame.x - 1.5}" y="${frame.y - 1.5}" width="${frame.width + 3}" height="${frame.height + 3}" fill="none" stroke="${COLOURS.hairline}" stroke-width="3"/>` : ''}
<path d="M${LEFT} 516H${frame ? PICTURE.x - 36 : RIGHT}" stroke="${COLOURS.ink}" stroke-width="2"/>
<g transform="translate(${LEFT} 534) scale(1.25)">${mark}</g>
<path d="${HEADING.outline(name, LEFT + 54, 566, 32).d}" fill="${COLOURS.ink}"/>
</svg>`;
}

/** The lines above the rule, from below. What is longer than two lines is cut: it stands on the page. */
function linesOfFacts(facts: string[], width: number): { d: string; height: number } {
  const setting = { face: LABEL, size: 32, floor: 24, lines: 2, leading: 1.3 };
  const blocks = facts
    .map((fact) => withWholeDates(broken(printable(fact, LABEL))))
    .filter(Boolean)
    .map((fact) => fit(fact, setting, width));
  const lines = blocks.flatMap(({ lines: [first = '', second, ...rest], size }) => [
    { words: first, size },
    ...(second === undefined ? [] : [{ words: rest.length > 0 ? `${second} …` : second, size }]),
  ]);
  let y = FACTS.bottom;
  const d = lines.reverse().map(({ words, size }) => {
    const outline = LABEL.outline(words, LEFT, y, size).d;
    y -= FACTS.line;
    return outline;
  });
  return { d: d.join(''), height: lines.length > 0 ? lines.length * FACTS.line + FACTS.gap : 0 };
}

/** Words that are longer than any line, such as an address, go on in the next. */
const broken = (text: string) => text.replace(/\S{28}(?=\S)/gu, '$& ');
