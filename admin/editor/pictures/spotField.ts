import './spotField.css';
import { textOf, type ImmutableMap } from '../decap.ts';
import type { ControlProperties, PlainControl } from '../decapControl.ts';
import { button, element } from './element.ts';
import { MIDDLE, movedSpot, spotAt, spotOf, type Spot } from './spot.ts';

/** The form’s field for the spot of a picture that must stay in sight: a click, a tap or the arrow keys set it. */
export function spotField(): PlainControl {
  let properties: ControlProperties | undefined;
  let spot: Spot | null = null;

  const image = element('img', { alt: '', draggable: 'false' });
  const mark = element('span', { class: 'spot-mark', role: 'slider', tabindex: '0' });
  for (const [name, value] of Object.entries({ label: 'Focal point', valuemin: '0', valuemax: '100' }))
    mark.setAttribute(`aria-${name}`, value);
  const pane = element('div', { class: 'spot-pane' }, image, mark);
  const crop = element('img', { alt: '' });
  const words = element('p');
  const reset = button('Use the middle', () => {
    properties?.onChange(null);
    mark.focus();
  });
  const cropped = element('div', { class: 'spot-crop' }, element('p', {}, 'In lists:'), crop);
  const chosen = element('div', { class: 'spot-chosen' }, pane, cropped);
  const empty = element('p', {}, 'Choose a picture first.');
  const box = element('div', { class: 'spot-field' }, chosen, empty, words, reset);

  const set = ({ x, y }: Spot) => {
    if (!properties) return;
    // The next key may come before Decap has drawn this.
    spot = { x, y };
    // An empty map of Decap’s own sort.
    const map = (properties.getEntry().get('data') as ImmutableMap).clear();
    properties.onChange(map.set('x', x).set('y', y));
  };
  pane.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    mark.focus();
    set(spotAt(event, image.getBoundingClientRect()));
  });
  mark.addEventListener('keydown', (event) => {
    const moved = movedSpot(spot ?? MIDDLE, event);
    if (!moved) return;
    event.preventDefault();
    set(moved);
  });

  return {
    element: box,
    focus: () => mark.focus(),
    update(now) {
      properties = now;
      spot = spotOf(asPlain(now.value));
      const picture = textOf(now.getEntry().getIn(['data', ...textOf(now.field.get('picture')).split('.')]));
      chosen.hidden = words.hidden = picture === '';
      empty.hidden = picture !== '';
      reset.hidden = picture === '' || spot === null;
      if (picture) {
        const address = String(now.getAsset(picture, now.field));
        for (const shown of [image, crop]) if (shown.getAttribute('src') !== address) shown.src = address;
      }
      const { x, y } = spot ?? MIDDLE;
      pane.style.setProperty('--x', `${x}%`);
      pane.style.setProperty('--y', `${y}%`);
      crop.style.objectPosition = `${x}% ${y}%`;
      pane.classList.toggle('spot-unset', spot === null);
      words.textContent = spot
        ? `${x} per cent from the left, ${y} per cent from the top.`
        : 'Not set: crops keep the middle.';
      mark.setAttribute('aria-valuenow', String(x));
      mark.setAttribute('aria-valuetext', words.textContent);
    },
  };
}

/** A value of the form without Immutable’s wrapping. */
function asPlain(value: unknown): unknown {
  const map = value as Partial<ImmutableMap> | null | undefined;
  return map?.toJS ? map.toJS() : value;
}
