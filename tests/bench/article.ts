import { articleBody } from './articleBody.ts';
import { ORGANISATIONS, PEOPLE, SECTIONS, TOPICS } from './cast.ts';
import { Dice } from './dice.ts';
import { phrase, sentence, shortened } from './prose.ts';
import { COINED } from './vocabulary.ts';
import { fieldsText } from './writeFields.ts';

const FIRST_DAY = Date.UTC(2013, 0, 2);
const LAST_DAY = Date.UTC(2026, 8, 30);
const LINKS = 4;

export interface GeneratedArticle {
  slug: string;
  /** What `index.mdx` holds. */
  text: string;
  /** Pictures beside it: the file name, and the number of the picture in the pool. */
  pictures: { file: string; pooled: number }[];
}

/** The short name of an article, which follows from its number alone, so that others can link to it. */
export function articleSlug(number: number): string {
  return `${phrase(new Dice(number)).toLowerCase().replaceAll(' ', '-')}-${number}`;
}

/**
 * The article with a number from 0. It is the same in a newsroom of any size, and links only to
 * articles with smaller numbers.
 * @param poolSize how many pictures there are to choose from
 */
export function generatedArticle(number: number, poolSize: number): GeneratedArticle {
  const dice = new Dice(1_000_000 + number);
  const links = Array.from(
    { length: number > 0 ? LINKS : 0 },
    () => `/news/${articleSlug(dice.whole(0, number - 1))}/`,
  );
  const published = new Date(dice.whole(FIRST_DAY, LAST_DAY)).toISOString().replace(/\.\d+Z$/, '+00:00');
  const sources = Array.from({ length: dice.whole(3, 8) }, (_, index) => ({
    title: shortened(sentence(dice), 200),
    publisher: phrase(dice),
    kind: dice.pick(['court-document', 'agency-release', 'company-statement', 'report']),
    url: `https://www.example.org/${dice.pick(COINED)}/${number}-${index}`,
    date: published.slice(0, 10),
    key: `source-${index + 1}`,
  }));
  const pictures = [{ file: 'lead.png', pooled: dice.whole(0, poolSize - 1) }];
  if (dice.chance(0.4)) pictures.push({ file: 'chart.png', pooled: dice.whole(0, poolSize - 1) });
  const fields = {
    id: `urn:uuid:00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    headline: shortened(`${phrase(dice)} after ${phrase(dice).toLowerCase()}`, 110),
    standfirst: shortened(`${sentence(dice)} ${sentence(dice)}`, 300),
    keyPoints: Array.from({ length: dice.whole(2, 5) }, () => shortened(sentence(dice), 200)),
    section: dice.pick(SECTIONS),
    topics: dice.several(TOPICS, dice.whole(1, 4)),
    bylines: dice.several(PEOPLE, dice.chance(0.2) ? 2 : 1),
    published,
    leadPicture: {
      file: 'lead.png',
      alt: sentence(dice),
      caption: shortened(sentence(dice), 250),
      credit: phrase(dice),
    },
    sources,
    countries: dice.several(['US', 'GB', 'DE', 'FR', 'NL', 'SE', 'NG', 'KR', 'JP', 'BR'], dice.whole(1, 4)),
    organisations: dice.several(ORGANISATIONS, dice.whole(1, 4)),
    status: 'published',
    ...(dice.chance(0.05) && {
      corrections: [{ date: '2026-10-01T09:00:00+00:00', what: sentence(dice), why: sentence(dice) }],
    }),
    ...(dice.chance(0.02) && { formerSlugs: [`former-name-${number}`] }),
  };
  const names = pictures.map(({ file }) => file);
  const body = articleBody(dice, { sources: sources.map(({ key }) => key), links, pictures: names });
  return { slug: articleSlug(number), text: `---\n${fieldsText(fields)}---\n${body}`, pictures };
}
