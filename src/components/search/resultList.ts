import { button, element } from './element.ts';
import type { SearchAnswer } from './pagefindApi.ts';
import { resultItem } from './resultItem.ts';

const AT_ONCE = 10;

/** The stories that were found, ten at a time. */
export class ResultList {
  readonly list = element('ol', { className: 'search-results' });
  readonly more = button('More results', 'search-button search-more');
  /** How many are on the page. */
  shown = 0;
  private found: SearchAnswer['results'] = [];
  private turn = 0;

  constructor() {
    this.more.hidden = true;
  }

  /** Shows other results in place of those on the page, as soon as the first are there. */
  async replace(found: SearchAnswer['results'], count = AT_ONCE): Promise<void> {
    const turn = ++this.turn;
    const items = await itemsOf(found.slice(0, count));
    if (turn !== this.turn) return;
    this.found = found;
    this.shown = items.length;
    this.list.replaceChildren(...items);
    this.more.hidden = this.shown >= found.length;
  }

  /** Adds the next ten, and leads the keyboard to the first of them. */
  async showMore(): Promise<void> {
    const { turn } = this;
    const items = await itemsOf(this.found.slice(this.shown, this.shown + AT_ONCE));
    if (turn !== this.turn) return;
    this.shown += items.length;
    this.list.append(...items);
    this.more.hidden = this.shown >= this.found.length;
    items[0]?.querySelector('a')?.focus();
  }
}

const itemsOf = async (found: SearchAnswer['results']) =>
  (await Promise.all(found.map((result) => result.data()))).map(resultItem);
