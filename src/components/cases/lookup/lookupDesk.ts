import { lookUp } from '../../../archive/cases/lookupAnswer.ts';
import type { LookupIndex } from '../../../archive/cases/lookupIndex.ts';
import { lookupMatch } from './lookupMatch.ts';
import { lookupWords } from './lookupWords.ts';

/** Answers what readers look up, from the index in this browser. It is loaded when a reader first goes to the field. */
export class LookupDesk {
  private readonly index: LookupIndex;
  private readonly said: HTMLElement;
  private readonly matches: HTMLElement;

  private constructor(index: LookupIndex, said: HTMLElement, matches: HTMLElement) {
    this.index = index;
    this.said = said;
    this.matches = matches;
  }

  /** @throws when the index cannot be loaded */
  static async open(said: HTMLElement, matches: HTMLElement): Promise<LookupDesk> {
    const answer = await fetch('/lookup/index.json');
    if (!answer.ok) throw new Error(`The index did not come: ${answer.status}`);
    return new LookupDesk((await answer.json()) as LookupIndex, said, matches);
  }

  answer(typed: string): void {
    const answer = lookUp(this.index, typed);
    this.said.textContent = lookupWords(answer, typed.trim(), this.index);
    this.matches.replaceChildren(...(answer.is === 'found' ? answer.records.map(lookupMatch) : []));
  }
}
