/**
 * `node scripts/draw.ts [slug]`: draws the pictures that `scripts/drawings/<slug>.json` describes into
 * `content/articles/<slug>/`. Without a slug: all of them. What is wrong is told at the end.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from './drawing/drawing.ts';
import { readDrawingFile } from './drawing/drawingFile.ts';
import { rasterise, writeIfChanged } from './drawing/pictureFile.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'scripts/drawings');
const wanted = process.argv[2];
const slugs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .filter((slug) => wanted === undefined || slug === wanted)
  .sort();

const problems: string[] = [];
if (slugs.length === 0)
  problems.push(wanted ? `scripts/drawings/${wanted}.json: there is no such file` : `${folder} is empty`);

let [drawn, same] = [0, 0];
for (const slug of slugs) {
  const file = `scripts/drawings/${slug}.json`;
  const article = join(root, 'content/articles', slug);
  const { drawings, problems: wrong } = readDrawingFile(join(root, file));
  problems.push(...wrong.map((problem) => `${file}: ${problem}`));
  if (!existsSync(article)) {
    problems.push(`${file}: there is no article content/articles/${slug}`);
    continue;
  }
  for (const [name, spec] of Object.entries(drawings)) {
    const sheet = draw(spec);
    problems.push(...sheet.problems.map((problem) => `${file}: ${name}: ${problem}`));
    if (sheet.problems.length > 0) continue;
    if (writeIfChanged(join(article, name), await rasterise(sheet.svg()))) {
      drawn++;
      console.log(`content/articles/${slug}/${name}`);
    } else same++;
  }
}

console.log(`${drawn} drawn, ${same} unchanged.`);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
