import { TOPICS } from './cast.ts';
import type { Dice } from './dice.ts';
import { fullName, phrase, sentence, sentences, shortened } from './prose.ts';
import { COINED } from './vocabulary.ts';

/** What a body may point to. */
export interface Surroundings {
  /** Short names of the story’s sources. */
  sources: string[];
  /** Addresses of other stories. */
  links: string[];
  /** File names of pictures that lie beside the text. */
  pictures: string[];
}

const countWords = (text: string) => text.split(/\s+/).length;

/** A body of 600 to 800 words with everything in it that the launch stories use. */
export function articleBody(dice: Dice, around: Surroundings): string {
  const target = dice.whole(600, 740);
  const blocks = [paragraph(dice, around), paragraph(dice, around), stat(dice, around)];
  const extras = [quote, table, list, timeline, callout, figure];
  for (let index = 0; countWords(blocks.join(' ')) < target; index++) {
    if (index % 3 === 0) blocks.push(`## ${phrase(dice)} ${dice.pick(COINED)}`);
    blocks.push(paragraph(dice, around));
    const extra = extras[index]?.(dice, around);
    if (extra) blocks.push(extra);
  }
  blocks.push(`${sentence(dice)}[^1] ${sentence(dice)}[^2]`, `[^1]: ${sentence(dice)}`, `[^2]: ${sentence(dice)}`);
  return `\n${blocks.join('\n\n')}\n`;
}

function paragraph(dice: Dice, { sources, links }: Surroundings): string {
  const mark = dice.chance(0.6) ? `<Source name="${dice.pick(sources)}" />` : '';
  const address = links.length > 0 && dice.chance(0.4) ? dice.pick(links) : `/topics/${dice.pick(TOPICS)}/`;
  const link = dice.chance(0.5) ? ` See [${phrase(dice).toLowerCase()}](${address}).` : '';
  const strong = dice.chance(0.3) ? ` **${phrase(dice)}**, *${dice.pick(COINED)}*.` : '';
  return `${sentences(dice, 2, 4)}${mark}${link}${strong}`;
}

function stat(dice: Dice, { sources }: Surroundings): string {
  const label = shortened(sentence(dice), 150);
  return `<Stat value="$${dice.whole(2, 900)} million" label="${label}" source="${dice.pick(sources)}" />`;
}

function quote(dice: Dice, { sources }: Surroundings): string {
  return `<Quote speaker="${fullName(dice)}" role="${phrase(dice)}" source="${dice.pick(sources)}">\n${sentence(dice)}\n</Quote>`;
}

function table(dice: Dice): string {
  const rows = Array.from({ length: 4 }, (_, row) => `| ${2019 + row} | ${dice.whole(10, 99)} | ${phrase(dice)} |`);
  return ['| Year | Cases | Outcome |', '| --- | ---: | --- |', ...rows].join('\n');
}

function list(dice: Dice): string {
  return Array.from({ length: 3 }, () => `- ${phrase(dice)}`).join('\n');
}

function timeline(dice: Dice, { sources }: Surroundings): string {
  const entries = Array.from(
    { length: 3 },
    (_, index) =>
      `<Entry date="${dice.whole(1, 28)} March ${2018 + index}" source="${dice.pick(sources)}">\n${sentence(dice)}\n</Entry>`,
  );
  return `<Timeline title="${phrase(dice)}">\n${entries.join('\n')}\n</Timeline>`;
}

function callout(dice: Dice): string {
  return `<Callout kind="context" title="${phrase(dice)}">\n${sentence(dice)}\n</Callout>`;
}

function figure(dice: Dice, { pictures }: Surroundings): string {
  const file = pictures[1];
  return file ? `<Figure src="${file}" alt="${phrase(dice)}" caption="${phrase(dice)}" />` : '';
}
