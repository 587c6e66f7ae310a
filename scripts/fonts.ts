/** `npm run fonts`: cuts the two typefaces down to what the site shows, into `src/styles/fonts/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { EXTENDED, ITALIC, signs, USUAL, WESTERN, type Characters } from './fonts/characters.ts';

/** Kerning, joined letters, signs that accents need, and the figures of tables. No stylistic sets. */
const FEATURES = ['kern', 'liga', 'mark', 'ccmp', 'lnum', 'tnum'];
/** From the weight of text to that of the paper’s name. */
const WEIGHTS = { min: 400, max: 700 };

for (const face of ['newsreader', 'public-sans'])
  for (const characters of [USUAL, WESTERN, EXTENDED])
    await cut(face, characters, 'normal', { weights: WEIGHTS, features: FEATURES });
await cut('newsreader', ITALIC, 'italic', { weights: 400, features: [] });

async function cut(
  face: string,
  characters: Characters,
  style: 'normal' | 'italic',
  { weights, features }: { weights: number | typeof WEIGHTS; features: string[] },
): Promise<void> {
  const source = join('node_modules', '@fontsource-variable', face, 'files');
  const whole = readFileSync(join(source, `${face}-${characters.from}-wght-${style}.woff2`));
  const part = await subsetFont(whole, signs(characters), {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: features,
  });
  const file = join('src', 'styles', 'fonts', `${face}-${characters.name}.woff2`);
  writeFileSync(file, part);
  console.log(`${file} ${part.length} bytes`);
}
