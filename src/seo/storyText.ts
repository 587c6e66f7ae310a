import type { Archive } from '../archive/archive.ts';
import { printMoment } from '../archive/printDate.ts';
import type { Story } from '../archive/story.ts';
import { sinceStory } from '../feeds/sinceStory.ts';
import { SOURCE_KINDS } from '../model/article.ts';

/** The path of a story as plain text. */
export const storyTextAddress = (story: Story) => `${story.address}index.txt`;

/**
 * A story as plain text, for programs and for whoever wants nothing else. A retracted story is its notice.
 * @param body the words of the text, a line a block
 */
export function storyText(story: Story, body: string, { site }: Archive): string {
  const { article } = story;
  const when = (moment: string) => printMoment(Date.parse(moment), site.timeZone);
  const isRetracted = article.status === 'retracted';
  const blocks = [
    isRetracted ? `Retracted: ${article.headline}` : article.headline,
    ...(isRetracted ? ['We have retracted this story. Its text is no longer published.'] : [article.standfirst]),
    [
      ...(isRetracted ? [] : [`By ${story.bylines.map(({ data }) => data.name).join(', ')}`]),
      `Published ${when(article.published)}`,
      ...(article.updated && !isRetracted ? [`Updated ${when(article.updated)}`] : []),
      `${site.name}, ${new URL(story.address, site.address).href}`,
    ].join('\n'),
    ...(article.corrections ?? []).map(({ date, what, why }) => `Corrected ${when(date)}: ${what} Why: ${why}`),
  ];
  if (isRetracted) return `${blocks.join('\n\n')}\n`;
  const since = sinceStory(story, site.timeZone).map(
    ({ what, words, file }) => `${what} ${words} Case: ${file.data.title}, ${new URL(file.address, site.address).href}`,
  );
  const points = (article.keyPoints ?? []).map((point) => `- ${point}`).join('\n');
  const sources = article.sources.map(({ title, publisher, kind, url }, index) =>
    [`[${index + 1}] ${title} (${publisher}; ${SOURCE_KINDS[kind].toLowerCase()})`, url ?? ''].join(' ').trim(),
  );
  const text = [...since, points, body.replaceAll('\n', '\n\n'), ['Sources', ...sources].join('\n')].filter(Boolean);
  return `${[...blocks, ...text].join('\n\n')}\n`;
}
