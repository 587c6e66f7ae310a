import { button, element } from './element.ts';

const ADVICE = [
  'Try fewer words, or another word for the same thing.',
  'Look at the spelling. Names are found with and without their accents.',
  'A case number or a wallet address can be typed in part, from its beginning.',
  'Take filters away.',
];

/** What the search says about its result, for eyes and for screen readers, and what to do when there is none. */
export class StatusLine {
  readonly box: HTMLElement;
  readonly advice: HTMLElement;
  readonly retry = button('Try again');
  private readonly words = element('span', { role: 'status', className: 'search-said' });

  constructor() {
    this.retry.hidden = true;
    this.box = element('p', { className: 'search-status' }, this.words, this.retry);
    const items = ADVICE.map((sentence) => element('li', {}, sentence));
    this.advice = element('div', { className: 'search-advice', hidden: true }, element('ul', {}, ...items));
  }

  nothing = (): void => this.say('');
  searching = (): void => this.say('Searching…');
  failed = (): void =>
    this.say('The search could not be loaded. Your connection may be slow or gone.', { retry: true });

  /** @param others how many of what was found are cases and training programmes; the rest are stories */
  found(count: number, words: string, others: { case?: number; training?: number } = {}): void {
    const { case: cases = 0, training = 0 } = others;
    const about = words ? ` for “${words}”` : '';
    if (count === 0) return this.say(`Nothing found${about}.`, { advice: true });
    const stories = count - training - cases;
    const parts = [
      ...counted(stories, 'story', 'stories'),
      ...counted(cases, 'case', 'cases'),
      ...counted(training, 'training programme', 'training programmes'),
    ];
    this.say(`${new Intl.ListFormat('en').format(parts)}${about}`);
  }

  private say(words: string, { retry = false, advice = false } = {}): void {
    this.words.textContent = words;
    this.retry.hidden = !retry;
    this.advice.hidden = !advice;
  }
}

const counted = (count: number, one: string, many: string): string[] =>
  count > 0 ? [count === 1 ? `1 ${one}` : `${count} ${many}`] : [];
