import { button, element, setWords } from '../editor/form/element.ts';
import { goToProblem } from './goToProblem.ts';
import type { ShownProblem } from './previewRequest.ts';

/** The problems of an entry beside its page. A press on one leads to its place in the form. */
export class ProblemList {
  readonly node: HTMLElement;
  private readonly count = element('span', { role: 'status' }, 'Looking at the text');
  private readonly list = element('ul');
  private readonly box = element('details', { class: 'preview-problems', open: true });
  private shown = '';

  constructor() {
    this.box.append(element('summary', {}, this.count), this.list);
    this.node = this.box;
  }

  /** @param stale the page shows an older text, because this one cannot be shown */
  show(problems: ShownProblem[], stale: boolean): void {
    const state = JSON.stringify([problems, stale]);
    if (state === this.shown) return;
    this.shown = state;
    const words = problems.length === 0 ? 'Nothing is wrong' : countOf(problems.length);
    setWords(this.count, stale ? `${words}. The page shows the text before the last change.` : words);
    this.box.classList.toggle('has-problems', problems.length > 0);
    this.list.replaceChildren(
      ...problems.map((problem) =>
        element(
          'li',
          {},
          button(`${problem.place}: ${problem.message}`, () => goToProblem(problem)),
        ),
      ),
    );
  }
}

const countOf = (count: number) => (count === 1 ? '1 thing to mend' : `${count} things to mend`);
