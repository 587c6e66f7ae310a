import { button, element, link } from './element.ts';
import { forgetSearches, recentSearches } from './recentSearches.ts';
import { addressOfWish } from './searchWish.ts';

/** What was searched for last in this browser, and a button that forgets it. */
export class RecentBox {
  readonly box: HTMLElement;
  private readonly list = element('ul', { className: 'search-list search-row-list' });

  /** @param afterwards when the reader had it forgotten */
  constructor(afterwards: () => void) {
    const forget = button('Forget these');
    forget.addEventListener('click', () => {
      forgetSearches();
      this.show(true);
      afterwards();
    });
    const title = element('h2', { id: 'search:recent' }, 'Searched for last, in this browser');
    this.box = element('section', { className: 'search-recent', hidden: true }, title, this.list, forget);
    this.box.setAttribute('aria-labelledby', title.id);
  }

  show(isWanted: boolean): void {
    const recent = recentSearches();
    this.box.hidden = !isWanted || recent.length === 0;
    this.list.replaceChildren(
      ...recent.map((words) =>
        element('li', {}, link(addressOfWish({ words, filters: {}, newestFirst: false }), words)),
      ),
    );
  }
}
