import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { RootContent } from 'mdast';
import type { BodyContext } from './bodyContext.ts';
import { cleanLine } from './cleanText.ts';
import { shown } from './notes.ts';
import { isPictureAddress, pictureId } from './pictureRefs.ts';
import { emphasised, figure, inItalics, paragraph } from './textParts.ts';

/** The longest caption that the component takes; a longer one becomes a paragraph. */
const LONGEST_CAPTION = 300;
const BELOW = 'A gallery became pictures one below the other.';

/** Pictures, pictures with captions and galleries. */
export function pictureHandlers(context: BodyContext): Record<string, Handle> {
  const { notes } = context;

  const picture = (
    address: string,
    id: string,
    alt: string,
    caption: RootContent[],
    captionText: string,
  ): RootContent[] => {
    const placed = context.picture(address, id);
    const described = cleanLine(alt || context.attachment(id)?.alt || '', notes);
    if ('missing' in placed) {
      const link: RootContent = {
        type: 'link',
        url: address,
        children: [{ type: 'text', value: described || 'Picture on the old site' }],
      };
      return [paragraph([link]), ...caption];
    }
    if (!described) notes.add(`The picture ${placed.file} has no description for people who cannot see it. Write one.`);
    const words = cleanLine(captionText, notes);
    if (words && words.length <= LONGEST_CAPTION && described.length >= 5)
      return [figure(placed.file, described, words)];
    return [paragraph([{ type: 'image', url: placed.file, alt: described }]), ...caption];
  };

  const img: Handle = (_, element) => {
    const address = String(element.properties.src ?? '');
    if (!/^(?:https?:)?\/\//.test(address)) {
      notes.add(`A picture that is no file (${shown(address, 40)}) was left out.`);
      return undefined;
    }
    const id = pictureId(element);
    const placed = context.picture(address, id);
    const alt = cleanLine(String(element.properties.alt ?? '') || context.attachment(id)?.alt || '', notes);
    if ('missing' in placed)
      return { type: 'link', url: address, children: [{ type: 'text', value: alt || 'Picture on the old site' }] };
    if (!alt) notes.add(`The picture ${placed.file} has no description for people who cannot see it. Write one.`);
    return { type: 'image', url: placed.file, alt };
  };

  const figureHandler: Handle = (state, element) => {
    const { dataGallery, dataCaption } = element.properties;
    if (typeof dataGallery === 'string') return gallery(dataGallery);
    const images = elementsIn(element, 'img');
    if (images.length > 1 && String(element.properties.className ?? '').includes('gallery')) notes.add(BELOW);
    const caption = captionOf(element, state);
    const words = typeof dataCaption === 'string' && dataCaption ? dataCaption : caption.text;
    const [image] = images;
    if (image && images.length === 1 && isPictureAddress(String(image.properties.src ?? ''))) {
      const flow = caption.flow.length > 0 || !words ? caption.flow : [inItalics(words)];
      return picture(String(image.properties.src), pictureId(image), String(image.properties.alt ?? ''), flow, words);
    }
    return state.toFlow(state.all(element));
  };

  const gallery = (ids: string): RootContent[] => {
    const numbers = ids ? ids.split(/[\s,]+/).filter(Boolean) : context.ownPictures;
    const made = numbers.flatMap((id) => {
      const attachment = context.attachment(id);
      if (attachment)
        return picture(
          attachment.address,
          id,
          attachment.alt,
          attachment.caption ? [inItalics(attachment.caption)] : [],
          attachment.caption,
        );
      notes.add(`The picture number ${id} of a gallery is not in the export and was left out.`);
      return [];
    });
    notes.add(made.length > 0 ? BELOW : 'A gallery without pictures was left out.');
    return made;
  };

  return { img, figure: figureHandler, figcaption: (state, element) => emphasised(state, element) };
}

/** The words under a picture: in an element of their own, or (from a shortcode) behind the picture. */
function captionOf(element: Element, state: State): { text: string; flow: RootContent[] } {
  const own = elementsIn(element, 'figcaption')[0];
  if (own) return { text: toString(own), flow: toString(own).trim() ? [emphasised(state, own)] : [] };
  if (!String(element.properties.className ?? '').includes('wp-caption')) return { text: '', flow: [] };
  const rest: Element = { ...element, tagName: 'p', children: element.children.map(withoutPictures) };
  const text = toString(rest).trim();
  return { text, flow: text ? [emphasised(state, rest)] : [] };
}

function withoutPictures(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'img') return { type: 'text', value: '' };
  return { ...node, children: node.children.map(withoutPictures) };
}

function elementsIn(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === name ? [child] : elementsIn(child, name),
  );
}
