import { element, link } from './element.ts';
import type { DeskPage } from './page.ts';
import { HOME } from './route.ts';

/** An address that names nothing in the newsroom. */
export class NowherePage implements DeskPage {
  readonly title = 'There is no such page';
  readonly content = element(
    'div',
    { class: 'desk-page' },
    element('div', { class: 'desk-head' }, element('h1', { tabindex: -1 }, this.title)),
    element('p', {}, 'The address may be mistyped. ', link(HOME, 'Go to the desk')),
  );

  refresh(): Promise<void> {
    return Promise.resolve();
  }
}
