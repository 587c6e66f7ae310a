import { element, newId } from './element.ts';

export interface OptionListParts<T> {
  label: string;
  /** What an option shows. */
  draw: (option: T) => Node[];
  choose: (option: T) => void;
  /** Whether the first option is marked as soon as it is shown, so that Enter takes it. */
  marksFirst?: boolean;
}

/**
 * Choices below a field, which keeps the keyboard: arrows mark one and Enter takes it, as the
 * pattern “combobox” of the ARIA Authoring Practices has it.
 */
export class OptionList<T> {
  readonly element: HTMLElement;
  private readonly field: HTMLInputElement;
  private readonly parts: OptionListParts<T>;
  private options: T[] = [];
  private marked = -1;

  /** @param field the field that the author types in */
  constructor(field: HTMLInputElement, parts: OptionListParts<T>) {
    this.field = field;
    this.parts = parts;
    this.element = element('ul', {
      id: newId('options'),
      class: 'newsroom-options',
      role: 'listbox',
      'aria-label': parts.label,
    });
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.element.id);
    field.addEventListener('keydown', (event) => this.onKey(event));
    this.show([]);
  }

  show(options: T[]): void {
    this.options = options;
    this.element.replaceChildren(
      ...options.map((option, index) =>
        element(
          'li',
          {
            id: `${this.element.id}-${index}`,
            role: 'option',
            onclick: () => this.parts.choose(option),
            // The field keeps the keyboard.
            onmousedown: (event) => event.preventDefault(),
          },
          ...this.parts.draw(option),
        ),
      ),
    );
    this.field.setAttribute('aria-expanded', String(options.length > 0));
    this.mark(this.parts.marksFirst && options.length > 0 ? 0 : -1);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.options.length === 0 || event.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const chosen = this.options[this.marked];
    if (step !== undefined) {
      const from = this.marked < 0 && step < 0 ? 0 : this.marked;
      this.mark((from + step + this.options.length) % this.options.length);
    } else if (event.key === 'Enter' && chosen !== undefined) this.parts.choose(chosen);
    else return;
    event.preventDefault();
  }

  private mark(index: number): void {
    this.marked = index;
    [...this.element.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
    const item = this.element.children[index];
    if (item) {
      this.field.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    } else this.field.removeAttribute('aria-activedescendant');
  }
}
