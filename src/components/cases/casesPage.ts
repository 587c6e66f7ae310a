import type { Tracker } from './tracker/tracker.ts';
import { sortButtons } from './tracker/sortButtons.ts';

/** Offers the filters of the tracker. What does the work is loaded when a reader uses it, or came with an address that does. */
const place = document.querySelector<HTMLElement>('[data-case-tools]');
const table = document.querySelector<HTMLTableElement>('[data-cases]');
let tracker: Promise<Tracker> | undefined;

if (place && table) {
  const offer = Object.assign(document.createElement('details'), { className: 'case-filter' });
  const summary = Object.assign(document.createElement('summary'), { textContent: 'Filter, search and sort' });
  const inside = document.createElement('div');
  offer.append(summary, inside);
  place.append(offer);
  const load = () => (tracker ??= open(inside, table));
  offer.addEventListener('toggle', () => void (offer.open && load()));
  offer.open = location.search !== '';
  sortButtons(table, (sort) => void load().then((one) => one.sortBy(sort)));
}

async function open(inside: HTMLElement, rows: HTMLTableElement): Promise<Tracker> {
  const { Tracker, couldNotLoad } = await import('./tracker/tracker.ts');
  try {
    return await Tracker.open(inside, rows);
  } catch (error) {
    tracker = undefined;
    couldNotLoad(inside, () => void (tracker ??= open(inside, rows)));
    throw error;
  }
}
