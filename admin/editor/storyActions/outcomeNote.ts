import './outcomeNote.css';

const KEY = 'newsroom-story-outcome';
const SHOWN_MS = 8_000;

/** Says what was done to a story. Read aloud by screen readers. */
export function sayOutcome(words: string): void {
  const note = document.createElement('p');
  note.className = 'story-outcome';
  note.setAttribute('role', 'status');
  document.body.append(note);
  // A status that comes with its words is not read: it must change.
  requestAnimationFrame(() => (note.textContent = words));
  setTimeout(() => note.remove(), SHOWN_MS);
}

/** Keeps what was done over a reload of the page. */
export function keepOutcome(words: string): void {
  sessionStorage.setItem(KEY, words);
}

/** Says what was done before the page was loaded anew, once. */
export function sayKeptOutcome(): void {
  const words = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (words) sayOutcome(words);
}
