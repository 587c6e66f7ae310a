import './groups.css';
import { PART_WIDGET } from '../../config/formParts.ts';
import { textOf, type DecapCms, type ImmutableMap } from '../decap.ts';

/** What Decap hands to the heading of a part of the form. */
interface Part {
  props: { field: ImmutableMap };
  state: { isOpen: boolean };
  setState: (state: { isOpen: boolean }) => void;
  button: HTMLElement | null;
}

/** Gives Decap the headings that part the form. Each folds and unfolds the fields below it, and remembers that. */
export function registerFormParts(cms: Pick<DecapCms, 'registerWidget'>): void {
  const control = window.createClass({
    getInitialState(this: Part) {
      return { isOpen: remembered(this.props.field) };
    },
    componentDidMount(this: Part) {
      fold(this.button, this.state.isOpen);
    },
    componentDidUpdate(this: Part) {
      fold(this.button, this.state.isOpen);
    },
    // Decap draws a control anew only when its value changes, and this has none.
    shouldComponentUpdate: () => true,
    press(this: Part) {
      remember(this.props.field, !this.state.isOpen);
      this.setState({ isOpen: !this.state.isOpen });
    },
    render(this: Part & { press: () => void }) {
      const press = window.h(
        'button',
        {
          type: 'button',
          'aria-expanded': this.state.isOpen,
          onClick: this.press,
          ref: (button: HTMLElement | null) => (this.button = button),
        },
        textOf(this.props.field.get('label')),
      );
      return window.h('div', { className: 'form-part' }, window.h('h2', null, press));
    },
  });
  cms.registerWidget(PART_WIDGET, control, () => null);
}

const MEMORY = 'newsroom.openParts';

function memory(): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem(MEMORY) ?? '{}') as Record<string, boolean>;
  } catch {
    return {};
  }
}

const remembered = (field: ImmutableMap) => memory()[textOf(field.get('label'))] ?? field.get('folded') !== true;

function remember(field: ImmutableMap, isOpen: boolean): void {
  localStorage.setItem(MEMORY, JSON.stringify({ ...memory(), [textOf(field.get('label'))]: isOpen }));
}

const CONTAINER = '[class*="-ControlContainer"]';

/** Shows or hides the controls from a heading to the next one. */
function fold(button: HTMLElement | null, isOpen: boolean): void {
  let control = button?.closest(CONTAINER)?.nextElementSibling;
  for (; control && !control.querySelector(':scope > .form-part'); control = control.nextElementSibling)
    control.toggleAttribute('hidden', !isOpen);
}

/** Unfolds the part of the form that something stands in. */
export function openGroupAround(target: Element): void {
  let control: Element | null = target.closest(`${CONTAINER}[hidden]`);
  while (control && !control.querySelector(':scope > .form-part')) control = control.previousElementSibling;
  control?.querySelector<HTMLElement>('.form-part button[aria-expanded="false"]')?.click();
}
