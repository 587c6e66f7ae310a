import type { ControlProperties } from '../decapControl.ts';
import { element } from './element.ts';
import type { TextPicture } from './textPictures.ts';

type Assets = Pick<ControlProperties, 'getAsset' | 'field'>;

/** The pictures that the text has already, to choose one of them again. */
export function otherPictures(choose: (name: string) => void) {
  const summary = element('summary');
  const list = element('ul');
  const details = element('details', { class: 'picture-others' }, summary, list);
  let drawn = '';
  let draw = () => {};
  details.addEventListener('toggle', () => draw());

  const update = (pictures: TextPicture[], value: string, { getAsset, field }: Assets) => {
    draw = () => update(pictures, value, { getAsset, field });
    const others = pictures.filter(({ name }) => name !== value);
    details.hidden = others.length === 0;
    summary.textContent = `Use a picture that this text has already (${others.length})`;
    // Pictures are fetched only when the author looks at them.
    if (!details.open) return;
    const addresses = others.map(({ name }) => String(getAsset(name, field)));
    const now = JSON.stringify([others, addresses]);
    if (now === drawn) return;
    drawn = now;
    list.replaceChildren(
      ...others.map(({ name }, index) => {
        const pick = element(
          'button',
          { type: 'button' },
          element('img', { src: addresses[index], alt: '' }),
          element('span', {}, name),
        );
        pick.addEventListener('click', () => {
          details.open = false;
          summary.focus();
          choose(name);
        });
        return element('li', {}, pick);
      }),
    );
  };
  return { element: details, update };
}
