import { element } from './element.ts';

const SHOWN_MS = 6_000;

/** What the desk tells an author in passing, and what went wrong. Read aloud by screen readers. */
export class Notices {
  readonly element = element('div', { class: 'desk-notices' });
  private readonly polite = element('div', { role: 'status' });
  private readonly urgent = element('div', { role: 'alert' });

  constructor() {
    this.element.append(this.polite, this.urgent);
  }

  /** Gone after a while. */
  say(...words: (string | Node)[]): void {
    const notice = element('p', { class: 'desk-notice' }, element('span', {}, ...words));
    this.polite.replaceChildren(notice);
    setTimeout(() => notice.remove(), SHOWN_MS);
  }

  /** Stays until it is closed or the next thing goes wrong. */
  warn(words: string): void {
    const close = element('button', { type: 'button', class: 'desk-button', onclick: () => this.clear() }, 'Close');
    this.urgent.replaceChildren(element('p', { class: 'desk-notice wrong' }, words, close));
  }

  clear(): void {
    this.polite.replaceChildren();
    this.urgent.replaceChildren();
  }
}
