import { above } from '../writing/slateEditor.ts';
import { say } from './say.ts';
import { setOnce } from './setOnce.ts';

const ITEM = '[class*="-SortableListItem"]';
const BAR = '[class*="-StyledListItemTopBar"]';
const HANDLE = '[aria-roledescription="sortable"]';

/** One entry of a list in the form, such as a source. */
interface ListItem {
  item: HTMLElement;
  /** Its place among its siblings, from 0. */
  index: number;
  siblings: HTMLElement[];
  /** “source 2”. */
  name: string;
}

/** Names the buttons over each entry of a list: Decap draws signs without words. */
export function nameListItems(root: HTMLElement): void {
  for (const bar of root.querySelectorAll<HTMLElement>(BAR)) {
    const found = itemOf(bar);
    if (!found) continue;
    const handle = bar.querySelector(`:scope > ${HANDLE}`);
    const [fold, remove] = bar.querySelectorAll(':scope > button');
    setOnce(fold, 'aria-label', `Show or hide ${found.name}`);
    setOnce(remove, 'aria-label', `Remove ${found.name}`);
    setOnce(handle, 'aria-label', `Move ${found.name} with the arrow keys`);
    setOnce(handle, 'title', 'Drag, or press the arrow keys');
  }
}

/** Moves an entry of a list by the arrow keys on its handle, which Decap lets only a mouse or a finger drag. */
export function moveByKey(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const handle = event.target instanceof Element && event.target.matches(HANDLE) ? event.target : null;
  const found = handle && step && itemOf(handle);
  if (!found) return;
  event.preventDefault();
  const newIndex = found.index + step;
  if (newIndex < 0 || newIndex >= found.siblings.length) return say(`This is the ${step < 0 ? 'first' : 'last'}.`);
  const control = above(found.item, ({ stateNode }) => isListControl(stateNode))?.stateNode;
  if (!isListControl(control)) return;
  control.onSortEnd({ oldIndex: found.index, newIndex });
  say(`Moved to place ${newIndex + 1} of ${found.siblings.length}.`);
  // React has moved the entry or those around it, and the browser forgets the keyboard of what is moved.
  setTimeout(() => {
    const moved = found.item.isConnected ? found.item : itemsBeside(found.item)[newIndex];
    moved?.querySelector<HTMLElement>(`${BAR} > ${HANDLE}`)?.focus();
  }, 50);
}

/** When the entry that had the keyboard is removed, the one that took its place gets it, or the button that adds. */
export function keepFocusInList({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest(`${BAR} > button:last-of-type`) : null;
  const found = button && itemOf(button);
  const list = found?.item.parentElement?.parentElement;
  if (!found || !list) return;
  const count = found.siblings.length;
  setTimeout(() => {
    const left = [...list.querySelectorAll<HTMLElement>(`:scope > * > ${ITEM}`)];
    if (left.length === count || (document.activeElement && document.activeElement !== document.body)) return;
    say(`Removed ${found.name}.`);
    const next = left[Math.min(found.index, left.length - 1)]?.querySelector<HTMLElement>(`${BAR} > button`);
    (next ?? list.querySelector<HTMLElement>('[class*="-AddButton"]'))?.focus();
  }, 50);
}

function itemOf(part: Element): ListItem | null {
  const item = part.closest<HTMLElement>(ITEM);
  const list = item?.parentElement?.parentElement;
  if (!item || !list) return null;
  const siblings = itemsBeside(item);
  const index = siblings.indexOf(item);
  const kind = /^Add (.+)/.exec(list.querySelector('[class*="-AddButton"]')?.textContent?.trim() ?? '')?.[1] ?? 'entry';
  return { item, index, siblings, name: `${kind.replace(/([^s])s$/, '$1')} ${index + 1}` };
}

const itemsBeside = (item: HTMLElement) => [
  ...(item.parentElement?.querySelectorAll<HTMLElement>(`:scope > ${ITEM}`) ?? []),
];

interface ListControl {
  onSortEnd(move: { oldIndex: number; newIndex: number }): void;
}
/** Decap’s control of a list (decap-cms-widget-list 3). */
const isListControl = (value: unknown): value is ListControl =>
  typeof value === 'object' && value !== null && 'onSortEnd' in value && 'handleRemove' in value;
