import type { ImmutableMap } from './decap.ts';

/** What Decap hands to a control of its form (decap-cms-core 3, Widget.js), as far as ours use it. */
export interface ControlProperties {
  value: unknown;
  field: ImmutableMap;
  /** The id that the field’s label points to. */
  forID: string;
  classNameWrapper: string;
  onChange: (value: unknown) => void;
  /** The whole entry as it is at this moment. */
  getEntry: () => ImmutableMap;
  /** A picture by its name; turned into text it is an address that the browser can show. */
  getAsset: (name: string, field: ImmutableMap) => { toString(): string };
  /** Puts a file beside the entry, to be saved with it. */
  onPersistMedia: (file: File, options: { field: ImmutableMap }) => Promise<unknown>;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

/** A control made of plain elements. */
export interface PlainControl {
  element: HTMLElement;
  /** Called once after it was made, and whenever it or something else in the form has changed. */
  update: (properties: ControlProperties) => void;
  /** Puts the keyboard into it. */
  focus: () => void;
}

/**
 * A control for `CMS.registerWidget` from plain elements, so that the editor’s own code needs no
 * copy of React: Decap’s draws one empty box, and everything in it is ours.
 */
export function decapControl(make: () => PlainControl): unknown {
  return window.createClass({
    shouldComponentUpdate: () => true,
    componentDidMount(this: Mounted) {
      this.control = make();
      this.box?.append(this.control.element);
      // Decap tells a control only of its own value, and ours look at their neighbours too.
      this.refresh = () => requestAnimationFrame(() => this.box && tell(this));
      for (const name of CHANGES) window.addEventListener(name, this.refresh, true);
      tell(this);
    },
    componentDidUpdate(this: Mounted) {
      tell(this);
    },
    componentWillUnmount(this: Mounted) {
      for (const name of CHANGES) window.removeEventListener(name, this.refresh, true);
    },
    focus(this: Mounted) {
      this.control?.focus();
    },
    render(this: Mounted) {
      const { classNameWrapper, forID, setActiveStyle, setInactiveStyle } = this.props;
      return window.h('div', {
        id: forID,
        className: classNameWrapper,
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
        ref: (box: HTMLElement | null) => {
          this.box = box;
        },
      });
    },
  });
}

/** One of our controls has changed its value; `input` says so of Decap’s. */
const CHANGED = 'newsroom-control-changed';
const CHANGES = [CHANGED, 'input'];

interface Mounted {
  props: ControlProperties;
  box: HTMLElement | null;
  control?: PlainControl;
  refresh: () => void;
}

function tell({ control, props }: Mounted): void {
  const onChange = (value: unknown) => {
    props.onChange(value);
    window.dispatchEvent(new Event(CHANGED));
  };
  control?.update({ ...props, onChange });
}
