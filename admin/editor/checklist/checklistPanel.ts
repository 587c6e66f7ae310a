import './checklistPanel.css';
import { aroundReducer, decapStore } from '../decapStore.ts';
import { button, element, setWords } from '../form/element.ts';
import { showField } from '../form/showField.ts';
import { openEntry, type OpenEntry } from '../openEntry.ts';
import type { CheckItem } from './checkItem.ts';
import { checklist, checklistSummary } from './checklist.ts';
import { forgetReports, onReport, reportedItems } from './reportedItems.ts';

/** How long the author pauses before the list is made anew. */
const PAUSE_MS = 400;
const HEADINGS = {
  refusal: 'Must be right before it can go out',
  warning: 'Think about',
  note: 'Good to know',
};
/** On their way to readers: the author is shown what stands in the way. */
const ON_ITS_WAY = ['UNPUBLISHED_ENTRY_STATUS_CHANGE_REQUEST', 'UNPUBLISHED_ENTRY_PUBLISH_REQUEST'];

/**
 * Puts the checklist behind a button in the writer's bar. The list follows the typing.
 * @param newsroomTimeZone asks for the newsroom's time zone
 */
export function showChecklist(bar: HTMLElement, newsroomTimeZone: () => Promise<string>): void {
  const panel = element('section', {
    class: 'check-panel',
    id: 'check-panel',
    'aria-label': 'Before publishing',
    hidden: true,
  });
  const opener = button('', () => toggle(panel.hidden !== false), {
    class: 'check-opener',
    'aria-controls': panel.id,
    'aria-expanded': 'false',
  });
  // Until it has words.
  opener.hidden = true;
  const spoken = element('span', { class: 'spoken-only', role: 'status' });
  bar.append(opener, spoken);
  document.body.append(panel);

  const toggle = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  let items: CheckItem[] = [];
  const draw = async () => {
    const timeZone = await newsroomTimeZone();
    const open = openEntry(decapStore().getState());
    opener.hidden = !open;
    if (!open) return toggle(false);
    const own = checklist(open.kind, open.values.toJS(), { now: Date.now(), timeZone, isNew: isNew(open) });
    items = [...own, ...reportedItems(own)];
    setWords(opener, checklistSummary(items));
    if (!panel.hidden) setWords(spoken, checklistSummary(items));
    fill(panel, items, () => innerWidth < 800 && toggle(false));
  };

  let drawn: unknown;
  let form = '';
  let due: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(due);
    due = setTimeout(() => void draw(), PAUSE_MS);
  };
  decapStore().subscribe(() => {
    const open = openEntry(decapStore().getState());
    if (open?.values === drawn) return;
    if (open?.form !== form) forgetReports();
    [drawn, form] = [open?.values, open?.form ?? ''];
    soon();
  });
  onReport(soon);
  for (const part of [panel, opener])
    part.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || panel.hidden) return;
      toggle(false);
      opener.focus();
    });
  aroundReducer((reduce, before, action) => {
    if (ON_ITS_WAY.includes(action.type) && items.some(({ sort }) => sort === 'refusal'))
      queueMicrotask(() => toggle(true));
    return reduce(before, action);
  });
}

/** No version of it is out: it is new, or a draft of something new. */
const isNew = (open: OpenEntry) =>
  open.isNew || (Boolean(open.entry.get('status')) && !open.entry.get('isModification'));

function fill(panel: HTMLElement, items: CheckItem[], chosen: () => void): void {
  const focused = [...panel.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  const parts = (['refusal', 'warning', 'note'] as const).flatMap((sort) => {
    const listed = items.filter((item) => item.sort === sort);
    if (listed.length === 0) return [];
    return [element('h2', {}, HEADINGS[sort]), element('ul', {}, ...listed.map((item) => line(item, chosen)))];
  });
  panel.replaceChildren(...(parts.length > 0 ? parts : [element('p', {}, 'Nothing is missing. It can go out.')]));
  if (focused >= 0) panel.querySelectorAll('button')[focused]?.focus();
}

function line({ sort, path, place, words }: CheckItem, chosen: () => void): HTMLElement {
  const press = button('', () => {
    chosen();
    showField(path);
  });
  press.append(element('strong', {}, place), `: ${words}`);
  return element('li', { 'data-sort': sort }, press);
}
