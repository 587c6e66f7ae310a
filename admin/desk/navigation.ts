import { KIND_WORDS, type KindName } from '../../src/model/kindWords.ts';
import { element, link } from './element.ts';
import { BOARD, DELETED, editorAddress, HOME, listAddress } from './route.ts';

const WRITING: KindName[] = ['articles', 'cases', 'training', 'pages'];
const NAMES: KindName[] = ['people', 'organisations', 'topics', 'sections', 'series', 'glossary'];

/** The desk’s own navigation: a column beside the page, and a menu on a telephone. */
export class Navigation {
  readonly element: HTMLElement;
  private readonly menu: HTMLDetailsElement;
  private readonly links: HTMLAnchorElement[] = [];
  private readonly signature = element('p', { class: 'desk-author' });

  constructor() {
    this.menu = element(
      'details',
      { class: 'desk-menu' },
      element('summary', {}, 'Menu'),
      element(
        'nav',
        { 'aria-label': 'Newsroom' },
        this.group('', [
          [HOME, 'Desk'],
          [BOARD, 'Workflow'],
          [DELETED, 'Deleted drafts'],
        ]),
        this.group('Write', WRITING.map(listOf)),
        this.group('Who and what', NAMES.map(listOf)),
        this.group('Site', [[editorAddress('site', 'site'), KIND_WORDS.site.label]]),
        element('p', {}, link('/', 'See the site', { target: '_blank', class: 'desk-site' })),
        this.signature,
      ),
    );
    this.element = element(
      'header',
      { class: 'desk-bar' },
      element('p', { class: 'desk-name' }, link(HOME, 'Chain of Custody'), element('span', {}, 'Newsroom')),
      this.menu,
    );
    // Open at all times where there is room; the same markup folds away on a telephone.
    const wide = matchMedia('(min-width: 56rem)');
    const fit = () => (this.menu.open = wide.matches);
    wide.addEventListener('change', fit);
    fit();
    this.menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || wide.matches) return;
      this.menu.open = false;
      this.menu.querySelector('summary')?.focus();
    });
    this.menu.addEventListener('click', (event) => {
      if (!wide.matches && event.target instanceof HTMLAnchorElement) this.menu.open = false;
    });
  }

  /** Marks where the author is. */
  show(address: string): void {
    for (const one of this.links)
      if (one.getAttribute('href') === address) one.setAttribute('aria-current', 'page');
      else one.removeAttribute('aria-current');
  }

  signedIn(name: string): void {
    this.signature.replaceChildren('Signed in as ', element('strong', {}, name));
  }

  private group(title: string, entries: [string, string][]): HTMLElement {
    const links = entries.map(([href, words]) => link(href, words));
    this.links.push(...links);
    return element(
      'div',
      { class: 'desk-group' },
      title && element('h2', {}, title),
      element('ul', { role: 'list' }, ...links.map((one) => element('li', {}, one))),
    );
  }
}

const listOf = (kind: KindName): [string, string] => [listAddress(kind), KIND_WORDS[kind].plural];
