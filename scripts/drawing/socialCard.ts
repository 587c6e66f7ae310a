import { readFileSync } from 'node:fs';
import satori from 'satori';
import sharp from 'sharp';
import { CARD_SIZE, type CardPicture, type SocialCard } from '../../src/cards/socialCard.ts';
import { COLOURS } from './colours.ts';
import { withWholeDates } from './hardSpaces.ts';
import { printable } from './printable.ts';
import { fit } from './textBlock.ts';
import { HEADING, LABEL, type Typeface } from './typeface.ts';

const LEFT = 96;
const RIGHT = 1104;
/** Where a story’s own picture stands. */
const PICTURE = { x: 640, y: 168, width: 464, height: 348 };
/** Between the label above and the rule below: the headline, and under it what else is said. */
const WORDS = { top: 156, height: 338 };
/** From line to line of a headline, as a share of its size. */
const LEADING = 1.16;
const FACT = { size: 32, floor: 24, lines: 2, leading: 1.3 };
const mark = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8').replace(
  /^<svg[^>]*>|<\/svg>\s*$/g,
  '',
);
// A letter is looked for in the cuts of a typeface one after the other, each of which satori knows as a family.
const cutName = ({ name }: Typeface, { subset }: { subset: string }) => `${name} ${subset}`;
const families = (face: Typeface) => face.cuts.map((cut) => cutName(face, cut)).join(', ');
const fonts = [HEADING, LABEL].flatMap((face) =>
  face.cuts.map((cut) => ({ name: cutName(face, cut), data: cut.woff })),
);

/** The house’s tag with its mark: what every card is written on. */
const TAG =
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">
<rect width="1200" height="630" fill="${COLOURS.paper}"/>
<path d="M100 30H1170V600H30V100Z" fill="${COLOURS.card}" stroke="${COLOURS.ink}" stroke-width="3"/>
<circle cx="98" cy="98" r="13" fill="${COLOURS.paper}" stroke="${COLOURS.ink}" stroke-width="3"/>
<g transform="translate(${LEFT} 534) scale(1.25)">${mark}</g>
</svg>`);

/** A card as a JPEG: the house’s tag with the headline, where it belongs, and the story’s own picture. */
export async function drawSocialCard(card: SocialCard): Promise<Buffer> {
  const words = await satori(wordsOf(card), { ...CARD_SIZE, fonts });
  const place = card.picture && placeOf(card.picture);
  const layers = [{ input: Buffer.from(words), left: 0, top: 0 }];
  if (card.picture && place) {
    const { x, y, ...size } = place;
    const input = await sharp(card.picture.source)
      .resize({ ...size, fit: 'fill' })
      .toBuffer();
    layers.push({ input, left: x, top: y });
  }
  return sharp(TAG)
    .composite(layers)
    .flatten({ background: COLOURS.paper })
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** As large as its place allows, whole: the drawings of the house have words at their edges. */
function placeOf(picture: CardPicture) {
  const scale = Math.min(PICTURE.width / picture.width, PICTURE.height / picture.height);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  return { x: PICTURE.x + PICTURE.width - width, y: PICTURE.y, width, height };
}

/** What is written on the tag, as satori takes it: boxes with the properties of CSS. */
function wordsOf({ label, title, facts, house, picture }: SocialCard): Box {
  const width = (picture ? PICTURE.x - 36 : RIGHT) - LEFT;
  const under = facts.map((fact) => factLines(fact, width)).filter(({ words }) => words !== '');
  const room = 300 - under.reduce((sum, { height }) => sum + height, under.length > 0 ? 20 : 0);
  return div({ width: '100%', height: '100%', color: COLOURS.ink }, [
    div({ ...at(136, 85), ...set(LABEL, 24), letterSpacing: '0.08em', color: COLOURS.seal }, [
      printable(label, LABEL).toUpperCase(),
    ]),
    div({ ...at(LEFT, WORDS.top), width, height: WORDS.height, flexDirection: 'column' }, [
      headline(title, width, room, picture !== null),
      div({ marginTop: 'auto', flexDirection: 'column', color: COLOURS.muted }, [
        ...under.map(({ words, size }) =>
          div({ ...set(LABEL, size), ...clamped(FACT.lines), lineHeight: FACT.leading }, [words]),
        ),
      ]),
    ]),
    div({ ...at(LEFT, 515), width, height: 2, background: COLOURS.ink }, []),
    div({ ...at(LEFT + 54, 539), ...set(HEADING, 32) }, [printable(house, HEADING)]),
    ...(picture ? [frameOf(picture)] : []),
  ]);
}

function headline(title: string, width: number, room: number, isBesidePicture: boolean): Box {
  const words = withWholeDates(printable(title, HEADING));
  const sizes = isBesidePicture ? { size: 54, floor: 30 } : { size: title.length > 40 ? 76 : 100, floor: 40 };
  const { size, fits } = fit(words, { face: HEADING, ...sizes, lines: 6, leading: LEADING }, width, room);
  const most = Math.max(1, Math.floor((room + size / 2) / (size * LEADING)));
  return div({ ...set(HEADING, size), ...(fits ? EVEN : clamped(most)), lineHeight: LEADING }, [words]);
}

function factLines(fact: string, width: number) {
  const words = withWholeDates(printable(fact, LABEL));
  const { size, lines } = fit(words, { ...FACT, face: LABEL }, width);
  return { words, size, height: Math.min(lines.length, FACT.lines) * size * FACT.leading };
}

function frameOf(picture: CardPicture): Box {
  const { x, y, width, height } = placeOf(picture);
  return div(
    { ...at(x - 3, y - 3), width: width + 6, height: height + 6, border: `3px solid ${COLOURS.hairline}` },
    [],
  );
}

const at = (left: number, top: number) => ({ position: 'absolute', left, top });
/** Lines of about one length. Satori would take words away for it from a text that it may cut. */
const EVEN = { display: 'block', textWrap: 'balance' };
/** Cut with an ellipsis behind so many lines. A word that is wider than a line, such as an address, goes on in the next. */
const clamped = (lines: number) => ({ display: 'block', lineClamp: lines, wordBreak: 'break-word' });
const set = (face: Typeface, size: number) => ({ fontFamily: families(face), fontSize: size });

type Layer = string | Box;
interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: Layer[] };
}
function div(style: Box['props']['style'], children: Layer[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
