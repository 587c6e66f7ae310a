import { outcomesSince } from '../../archive/cases/outcomes.ts';
import { printRoughDay } from '../../archive/cases/printRoughDay.ts';
import { printDay } from '../../archive/printDate.ts';
import type { Story } from '../../archive/story.ts';
import type { Embed } from './embed.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A story for other sites, with its last correction and what has happened since. Of a retracted one, the notice. */
export function storyEmbed(story: Story, timeZone: string): Embed {
  const { article, section, bylines, address, published } = story;
  const day = printDay(published, timeZone);
  if (article.status === 'retracted')
    return {
      address,
      label: section.data.name,
      title: `Retracted: ${article.headline}`,
      words: 'We have retracted this story. Its text is no longer published.',
      facts: [`Published on ${day}`],
      notes: lastCorrection(story, timeZone),
      isRetracted: true,
    };
  const { length } = article.sources;
  return {
    address,
    label: section.data.name,
    title: article.headline,
    words: article.standfirst,
    facts: [list.format(bylines.map(({ data }) => data.name)), day, `${length} ${length === 1 ? 'source' : 'sources'}`],
    notes: [...lastCorrection(story, timeZone), ...lastOutcome(story, timeZone)],
    isRetracted: false,
  };
}

/** Where a step names more, they are counted. */
const MOST_NAMES = 3;
const namesOf = (names: string[]) =>
  list.format(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`] : names);

function lastCorrection({ article }: Story, timeZone: string): Embed['notes'] {
  const [last] = [...(article.corrections ?? [])].sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  if (!last) return [];
  const isRetraction = article.status === 'retracted';
  const verb = isRetraction ? 'Retracted' : 'Corrected';
  return [
    { name: `${verb} on ${printDay(Date.parse(last.date), timeZone)}`, words: last.what },
    ...(isRetraction ? [{ name: 'Why', words: last.why }] : []),
  ];
}

function lastOutcome(story: Story, timeZone: string): Embed['notes'] {
  const [last] = outcomesSince(story, timeZone).flatMap(({ entries }) => entries.slice(0, 1));
  if (!last) return [];
  const name = `Since this story, ${printRoughDay(last.stage.date)}`;
  const { stage, label, parties } = last;
  const unsure = stage.unsure ? ` Not confirmed: ${stage.unsure}` : '';
  return [{ name, words: `${label} (${namesOf(parties)}).${unsure}` }];
}
