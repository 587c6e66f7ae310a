import { openGroupAround } from './groups.ts';

/**
 * Brings a field of the form into view and puts the cursor into it.
 * @param path the way to it, such as `['sources', 1, 'url']`; as far as the form shows it
 */
export function showField(path: (string | number)[]): void {
  const [key = ''] = path;
  if (key === 'body') return show(document.querySelector<HTMLElement>('[data-slate-editor]'));
  const label = labelsOf(String(key), document)[0];
  const control = label?.closest<HTMLElement>('[class*="-ControlContainer"]');
  if (!label || !control) return;
  const deeper = path.length > 1 ? partOf(control, path) : null;
  show(deeper ?? document.getElementById(label.htmlFor) ?? firstIn(control), control);
}

function partOf(control: HTMLElement, path: (string | number)[]): HTMLElement | null {
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  const number = path.find((part) => typeof part === 'number') ?? 0;
  const labels = labelsOf(name === path[0] ? 'item' : name, control);
  const label = labels[number] ?? labels[0];
  // A collapsed entry of a list has no fields on the page: then its list is shown.
  return label ? document.getElementById(label.htmlFor) : null;
}

const labelsOf = (name: string, within: ParentNode) => [
  ...within.querySelectorAll<HTMLLabelElement>(`label[for^="${CSS.escape(name)}-field-"]`),
];

const firstIn = (control: HTMLElement) =>
  control.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button, [contenteditable=true]');

function show(target: HTMLElement | null, around: HTMLElement | null = target): void {
  if (!target || !around) return;
  openGroupAround(around);
  around.scrollIntoView({ block: 'center' });
  (isFocusable(target) ? target : (firstIn(around) ?? target)).focus({ preventScroll: true });
}

const isFocusable = (target: HTMLElement) =>
  target.tabIndex >= 0 || target.matches('input, textarea, select, button, [contenteditable=true]');
