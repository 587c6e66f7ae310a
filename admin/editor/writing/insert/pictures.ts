import { box, DRAWN, PAPER } from './drawings.ts';

/** The picture of a choice, for people who see; its name says the same to others. */
export function pictureOf(id: string): SVGElement {
  const holder = document.createElement('template');
  holder.innerHTML = `<svg viewBox="0 0 96 64" width="96" height="64" aria-hidden="true" focusable="false">${box(0, 0, 96, 64, PAPER)}${DRAWN[id] ?? ''}</svg>`;
  return holder.content.firstElementChild as SVGElement;
}
