import { element } from './element.ts';
import type { DeskPage } from './page.ts';

/** What somebody sees whom the newsroom does not know, or cannot ask. */
export class SignInPage implements DeskPage {
  readonly title = 'Sign in';
  readonly content: HTMLElement;

  /** @param words why, in the newsroom’s words */
  constructor(words: string, again: () => void) {
    this.content = element(
      'div',
      { class: 'desk-page' },
      element('div', { class: 'desk-head' }, element('h1', { tabindex: -1 }, this.title)),
      element('p', { role: 'alert' }, words),
      element(
        'p',
        {},
        element('button', { type: 'button', class: 'desk-button primary', onclick: again }, 'Try again'),
      ),
    );
  }

  refresh(): Promise<void> {
    return Promise.resolve();
  }
}
