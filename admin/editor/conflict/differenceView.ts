import './differenceView.css';
import type { KindName } from '../../../src/model/kind.ts';
import { element } from '../form/element.ts';
import type { EntryData } from '../openEntry.ts';
import { textDifferences, type Difference, type Stretch } from './textDifference.ts';

/**
 * Shows where two versions of an entry differ: what went is crossed out, what came is underlined, and both are
 * named for those who do not see it.
 */
export function differenceView(kind: KindName, before: EntryData, after: EntryData): HTMLElement {
  const differences = textDifferences(kind, before, after);
  if (differences.length === 0) return element('p', {}, 'The two say the same.');
  return element('div', { class: 'text-difference' }, ...differences.flatMap(differenceParts));
}

function differenceParts({ place, stretches }: Difference, index: number, all: Difference[]): HTMLElement[] {
  const words = stretchesView(stretches);
  return all[index - 1]?.place === place ? [words] : [element('h3', {}, place), words];
}

/** Words that went and came, in one paragraph. */
export function stretchesView(stretches: Stretch[]): HTMLElement {
  return element(
    'p',
    {},
    ...stretches.map(({ words, sort }) => {
      if (sort === 'same') return shortened(words);
      return sort === 'gone' ? element('del', {}, words) : element('ins', {}, words);
    }),
  );
}

const LONG = 240;

/** A long stretch that is the same in both, without its middle. */
function shortened(words: string): string {
  if (words.length <= LONG) return words;
  const [start, end] = [words.slice(0, 100), words.slice(-100)];
  return `${start.replace(/\S*$/, '')} … ${end.replace(/^\S*/, '')}`;
}
