import { element } from '../form/element.ts';

let line: HTMLElement | undefined;

/** Speaks words to those who hear the page. */
export function say(words: string): void {
  if (!line) {
    line = element('div', { class: 'spoken-only', role: 'status' });
    document.body.append(line);
  }
  // The same words twice are spoken twice.
  line.textContent = line.textContent === words ? `${words}\u00a0` : words;
}
