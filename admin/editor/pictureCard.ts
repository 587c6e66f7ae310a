import { WIDGETS } from '../config/decapField.ts';
import { textOf, type EditorComponent } from './decap.ts';
import { printedPicture } from './markdown/visitors.ts';

/**
 * In the place of Decap’s own card for a picture of Markdown. Theirs tears a paragraph apart that
 * begins with a picture, and prints a description with `]` or `{` in it as something else. Signs
 * that are escaped are not for a card: such a picture stays in its paragraph.
 */
export const pictureCard: EditorComponent = {
  id: 'image',
  label: 'Picture without caption',
  fields: [
    { label: 'Picture', name: 'image', widget: WIDGETS.picture },
    { label: 'Description for people who cannot see it', name: 'alt', widget: 'string' },
    { label: 'Title', name: 'title', widget: 'string', required: false },
  ],
  pattern: /^!\[([^[\]\\&<{`*_~\n]*)\]\(([^\s()<>{}\\&"']+)(?:[ \t]+"([^"\\&\n]*)")?\)[ \t]*(?=\n[ \t]*(?:\n|$)|$)/,
  fromBlock: ([, alt, image, title]) => ({ alt, image, title }),
  toBlock: ({ alt, image, title }) => printedPicture(textOf(alt), textOf(image), textOf(title)),
  toPreview: ({ alt, image }) => window.h('pre', null, printedPicture(textOf(alt), textOf(image), '')),
};
