/** `npm run icons`: makes the site's other icons and its picture for social media out of the mark (`public/favicon.svg`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { COLOURS } from './drawing/colours.ts';
import { writeIfChanged } from './drawing/pictureFile.ts';
import { HEADING, TEXT } from './drawing/typeface.ts';

const mark = readFileSync(join('public', 'favicon.svg'));
const { name, tagline } = parse(readFileSync(join('content', 'site.yaml'), 'utf8')) as {
  name: string;
  tagline: string;
};
const write = (file: string, bytes: Buffer) => writeIfChanged(join('public', file), bytes);

write('favicon.ico', icon(await drawn(32), 32));
write(
  'apple-touch-icon.png',
  await sharp(await drawn(140))
    .extend({ ...around(20), background: COLOURS.card })
    .png()
    .toBuffer(),
);
write('social.png', await sharp(Buffer.from(socialPicture())).png({ palette: true, colours: 32 }).toBuffer());

function drawn(size: number): Promise<Buffer> {
  return sharp(mark, { density: 600 }).resize(size).png().toBuffer();
}

function around(width: number) {
  return { top: width, bottom: width, left: width, right: width };
}

/** An ICO file with one PNG in it, as every browser since 2007 reads it. */
function icon(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** 1200 by 630, as social media crop it: a tag with the mark, the name and what the paper is about. */
function socialPicture(): string {
  const shapes = mark.toString().replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
<rect width="1200" height="630" fill="${COLOURS.paper}"/>
<path d="M100 30H1170V600H30V100Z" fill="${COLOURS.card}" stroke="${COLOURS.ink}" stroke-width="3"/>
<circle cx="104" cy="104" r="15" fill="${COLOURS.paper}" stroke="${COLOURS.ink}" stroke-width="3"/>
<g transform="translate(120 180) scale(3.4)">${shapes}</g>
<path d="${HEADING.outline(name, 120, 410, 98).d}" fill="${COLOURS.ink}"/>
<path d="M120 446H1080M120 454H1080" stroke="${COLOURS.ink}" stroke-width="2"/>
<path d="${TEXT.outline(tagline, 120, 516, 36).d}" fill="${COLOURS.muted}"/>
</svg>`;
}
