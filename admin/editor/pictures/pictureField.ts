import './pictureField.css';
import type { ControlProperties, PlainControl } from '../decapControl.ts';
import { addedPicture } from './addedPicture.ts';
import { isUndescribed } from './descriptionNote.ts';
import { button, element } from './element.ts';
import { fileIn, holdsFile, takesFiles } from './handedFiles.ts';
import { otherPictures } from './otherPictures.ts';
import { doneTo } from './doneTo.ts';
import { picturesOf } from './textPictures.ts';

/** The form’s field for one picture: choose, drop or paste it, see it, replace it, take it away. */
export function pictureField(): PlainControl {
  let properties: ControlProperties | undefined;
  let turn = 0;

  const input = element('input', { type: 'file', accept: ACCEPTED, hidden: true, tabindex: '-1' });
  const choose = button('Choose a picture', () => input.click());
  const remove = button('Remove', () => {
    if (!properties) return;
    say('The picture is taken away from this place.');
    properties.onChange('');
    choose.focus();
  });
  const image = element('img', { class: 'picture-thumb', alt: '' });
  const name = element('strong');
  const done = element('span');
  const warnings = element('ul', { class: 'picture-warnings' });
  const undescribed = element('p', { class: 'picture-undescribed' }, UNDESCRIBED);
  const words = element('div', { class: 'picture-words' }, element('p', {}, name, ' ', done), warnings, undescribed);
  const shown = element('div', { class: 'picture-shown' }, image, words);
  const hint = element('p', { class: 'picture-hint' }, 'Or drop a picture here, or paste one.');
  const others = otherPictures((chosen) => put(chosen));
  const status = element('p', { class: 'picture-status', role: 'status' });
  const problem = element('p', { class: 'picture-problem', role: 'alert' });
  const buttons = element('div', { class: 'picture-buttons' }, choose, remove);
  const box = element(
    'div',
    { class: 'picture-field', role: 'group' },
    ...[shown, buttons, hint, others.element, status, problem, input],
  );

  const say = (told: string, wrong = '') => {
    status.textContent = told;
    problem.textContent = wrong;
  };
  const put = (chosen: string) => {
    properties?.onChange(chosen);
    say(`${chosen} is in its place.`);
  };
  const take = async (file: File) => {
    const mine = ++turn;
    if (!properties) return;
    box.setAttribute('aria-busy', 'true');
    say(`Preparing ${file.name} …`);
    try {
      const added = await addedPicture(file, properties, () => mine === turn && box.isConnected);
      if (added) put(added);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (mine === turn) say('', `“${file.name}” ${reason} Nothing was changed.`);
    }
    if (mine === turn) box.removeAttribute('aria-busy');
  };

  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // So that the same file can be chosen again.
    input.value = '';
    if (file) void take(file);
  });
  const handed = (event: Event, data: DataTransfer | null) => {
    const file = fileIn(data);
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    box.classList.remove('picture-over');
    void take(file);
  };
  takesFiles(box, (file) => void take(file));
  box.addEventListener('paste', (event) => handed(event, event.clipboardData));
  box.addEventListener('drop', (event) => handed(event, event.dataTransfer));
  box.addEventListener('dragover', (event) => {
    if (!holdsFile(event.dataTransfer)) return;
    event.preventDefault();
    box.classList.add('picture-over');
  });
  box.addEventListener('dragleave', () => box.classList.remove('picture-over'));
  // In a card, the editor of the text would take these keys for typing.
  box.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  });

  return {
    element: box,
    focus: () => choose.focus(),
    update(now) {
      properties = now;
      const value = typeof now.value === 'string' ? now.value.replace(/^\.\//, '') : '';
      box.dataset.field = String(now.field.get('name'));
      box.setAttribute('aria-label', String(now.field.get('label')));
      shown.hidden = remove.hidden = value === '';
      choose.textContent = value ? 'Replace' : 'Choose a picture';
      const pictures = picturesOf(now.getEntry());
      const address = value ? String(now.getAsset(value, now.field)) : '';
      if (value && image.getAttribute('src') !== address) image.src = address;
      name.textContent = value;
      const taken = doneTo(pictures.find((picture) => picture.name === value)?.id);
      done.textContent = taken?.words ?? '';
      warnings.replaceChildren(...(taken?.warnings ?? []).map((warning) => element('li', {}, warning)));
      undescribed.hidden = !value || !isUndescribed(box);
      others.update(pictures, value, now);
    },
  };
}

/** What the file dialog offers. Without HEIC in it, iPhones hand over a JPEG of their own accord. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
const UNDESCRIBED = 'Still to do: describe this picture in the field below, for people who cannot see it.';
