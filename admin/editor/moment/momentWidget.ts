import { momentText } from '../../../src/model/wallClock.ts';
import { textOf, type DecapCms, type ImmutableMap } from '../decap.ts';
import { MomentField, type MomentRole } from './momentField.ts';
import { knownTimeZone, newsroomTimeZone } from './newsroomClock.ts';

/** What Decap hands to the control of a field, as far as it is used here. */
interface ControlProperties {
  forID: string;
  value: unknown;
  field: ImmutableMap;
  classNameWrapper: string;
  onChange: (value: string) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

/** An instance of the control, as React sees it. */
interface Control {
  props: ControlProperties;
  host: HTMLElement | null;
  shown?: MomentField | undefined;
  timer?: number | undefined;
}

const TICK_MS = 20_000;
/** The value that a field of Decap starts with when its default is the present moment. */
const NOW = '{{now}}';

/** Gives Decap the control for moments: the newsroom's clock in place of the computer's. */
export function registerMomentWidget(cms: Pick<DecapCms, 'registerWidget'>): void {
  const control = window.createClass({
    async componentDidMount(this: Control) {
      // At once: a save must never find the word in place of the moment.
      if (this.props.value === NOW) this.props.onChange(momentText(Date.now(), knownTimeZone()));
      const timeZone = await newsroomTimeZone();
      // The form may have been closed while the newsroom answered.
      if (!this.host?.isConnected) return;
      const { forID, field, value } = this.props;
      const options = {
        id: forID,
        label: textOf(field.get('label')),
        role: (textOf(field.get('moment_role')) || 'other') as MomentRole,
        timeZone,
        onChange: (moment: string) => this.props.onChange(moment),
      };
      this.shown = new MomentField(options, textOf(value));
      this.host.replaceChildren(this.shown.element);
      this.timer = window.setInterval(() => this.shown?.tick(), TICK_MS);
    },
    componentDidUpdate(this: Control, before: ControlProperties) {
      if (before.value !== this.props.value) this.shown?.show(textOf(this.props.value));
    },
    componentWillUnmount(this: Control) {
      window.clearInterval(this.timer);
    },
    render(this: Control) {
      const { classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      return window.h('div', {
        className: classNameWrapper,
        ref: (host: HTMLElement | null) => (this.host = host),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      });
    },
  });
  const preview = ({ value }: { value: unknown }) => window.h('p', null, textOf(value));
  cms.registerWidget('newsroom-moment', control, preview);
}
