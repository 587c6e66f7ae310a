import type { Facet } from '../../search/facetOptions.ts';
import { element, link } from './element.ts';
import { pageMatches, type NamedPage } from './pageMatches.ts';

/** Links to the pages of the site that are about the words, above the stories. */
export class PageLinks {
  readonly box: HTMLElement;
  private readonly list = element('ul', { className: 'search-list search-row-list' });
  private readonly pages: NamedPage[];

  constructor(facets: Facet[]) {
    this.pages = facets.flatMap(({ label, options }) => options.map((option) => ({ ...option, kind: label })));
    this.box = element('nav', { className: 'search-pages', ariaLabel: 'Pages about it', hidden: true }, this.list);
  }

  show(words: string): void {
    const matches = pageMatches(words, this.pages);
    this.box.hidden = matches.length === 0;
    this.list.replaceChildren(
      ...matches.map(({ kind, name, address }) => element('li', {}, `${kind}: `, link(address, name))),
    );
  }
}
