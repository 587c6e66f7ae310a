import { goesOut, newsroomTime } from '../../../src/archive/goesOut.ts';
import { momentText, offsetText, wallClock, zoneName } from '../../../src/model/wallClock.ts';
import { chosenMoment, type ChosenMoment } from './chosenMoment.ts';
import './moment.css';

/** What a moment stands for: a publication may be left to the moment of publishing; an update is marked, not typed. */
export type MomentRole = 'publication' | 'update' | 'other';

export interface MomentFieldOptions {
  id: string;
  label: string;
  role: MomentRole;
  timeZone: string;
  /** Takes the new value; empty when there is none. */
  onChange: (value: string) => void;
}

const TIME_OF_DAY = '09:00';

/** Asks for a moment by the newsroom's clock, whatever the clock of the author's computer says. */
export class MomentField {
  readonly element = document.createElement('div');
  private readonly options: MomentFieldOptions;
  private readonly date = input('date');
  private readonly time = input('time');
  private readonly zone = document.createElement('span');
  private readonly twice = document.createElement('select');
  private readonly says = document.createElement('p');
  private readonly clear = button('Clear');
  private value = '';
  /** What the field held when it was shown: an update that was marked by mistake goes back to it. */
  private readonly began: string;
  private chosen: ChosenMoment | null = null;
  /** Why the time is not the one that was typed. */
  private moved = '';

  constructor(options: MomentFieldOptions, value: string) {
    this.options = options;
    this.began = value;
    this.element.className = 'moment';
    const { id, label, role } = options;
    this.date.id = id;
    this.time.setAttribute('aria-label', `${label}: time`);
    this.twice.setAttribute('aria-label', `${label}: which of the two`);
    this.says.id = `${id}-says`;
    this.zone.id = `${id}-zone`;
    for (const part of [this.date, this.time]) {
      part.setAttribute('aria-describedby', `${this.zone.id} ${this.says.id}`);
      part.addEventListener('change', () => this.typed(part));
      // A date that is half typed is none: what was there comes back.
      part.addEventListener('blur', () => this.showValue());
    }
    this.says.setAttribute('role', 'status');
    this.twice.addEventListener('change', () => this.take(Number(this.twice.value)));
    const now = button(role === 'update' ? 'Mark as updated' : 'Now');
    // The form's label would speak in place of the button's own words.
    now.setAttribute('aria-label', role === 'update' ? 'Mark as updated' : `${label}: now`);
    if (role === 'update') now.id = id;
    now.addEventListener('click', () => this.take(Date.now()));
    this.clear.addEventListener('click', () => this.give(role === 'update' ? this.began : ''));
    const parts =
      role === 'update' ? [now, this.clear] : [this.date, this.time, this.zone, this.twice, now, this.clear];
    const line = document.createElement('div');
    line.className = 'moment-line';
    line.append(...parts);
    this.element.append(line, this.says);
    this.show(value);
  }

  /** Shows a value that came from elsewhere. */
  show(value: string): void {
    if (value !== this.value) this.moved = '';
    this.value = value;
    this.showValue();
  }

  /** Says anew how long it is until then. */
  tick(): void {
    const words = this.words();
    if (this.says.textContent !== words) this.says.textContent = words;
  }

  private showValue(): void {
    const { timeZone, role } = this.options;
    const instant = Date.parse(this.value);
    const shown = Number.isNaN(instant) ? '' : wallClock(instant, timeZone);
    this.date.value = shown.slice(0, 10);
    this.time.value = shown.slice(11, 16);
    this.zone.textContent = `${zoneName(timeZone)}, UTC${offsetText(shown ? instant : Date.now(), timeZone)}`;
    this.chosen = shown ? chosenMoment(shown.slice(0, 10), shown.slice(11, 16), timeZone) : null;
    this.twice.hidden = !this.chosen?.twice.length;
    this.twice.replaceChildren(
      ...(this.chosen?.twice ?? []).map(
        (one) => new Option(one.label, String(one.instant), false, one.instant === instant),
      ),
    );
    this.clear.hidden = role === 'update' ? this.value === this.began : role !== 'publication' || !this.value;
    this.clear.textContent = role === 'update' ? 'Not an update' : 'When it is published';
    this.tick();
  }

  private typed(part: HTMLInputElement): void {
    const { timeZone } = this.options;
    if (!part.value) return;
    const date = this.date.value || wallClock(Date.now(), timeZone).slice(0, 10);
    const chosen = chosenMoment(date, this.time.value || TIME_OF_DAY, timeZone);
    if (!chosen) return;
    this.take(chosen.instant, chosen.twice.length === 0 ? chosen.note : '');
  }

  private take(instant: number, moved = ''): void {
    this.give(momentText(instant, this.options.timeZone), moved);
  }

  private give(value: string, moved = ''): void {
    this.moved = moved;
    this.value = value;
    this.showValue();
    this.options.onChange(value);
  }

  private words(): string {
    const { role, timeZone } = this.options;
    const [instant, now] = [Date.parse(this.value), Date.now()];
    if (role === 'update') {
      if (!this.value) return 'Not marked as updated.';
      if (this.value !== this.began) return 'Readers will see that it was updated, at the moment when you publish it.';
      return `Updated ${newsroomTime(instant, now, timeZone)}.`;
    }
    if (!this.value) return role === 'publication' ? 'Goes out when you publish it.' : '';
    if (Number.isNaN(instant)) return 'This is no moment. Choose a date and a time.';
    const note = this.chosen?.twice.length ? this.chosen.note : this.moved;
    if (role !== 'publication') return note;
    const until = goesOut(instant, now, timeZone);
    return (
      (note && `${note} `) +
      (until ? `${until[0]!.toUpperCase()}${until.slice(1)}.` : `Dated ${newsroomTime(instant, now, timeZone)}.`)
    );
  }
}

function input(type: string): HTMLInputElement {
  const made = document.createElement('input');
  made.type = type;
  return made;
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  return made;
}
