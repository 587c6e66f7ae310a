import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';

/** Small parts of a text that several handlers make. */

export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** Words in italics: what a caption becomes that has no other place. */
export const inItalics = (words: string): Paragraph =>
  paragraph([{ type: 'emphasis', children: [{ type: 'text', value: words }] }]);

/** The same from an element, with the links in it. */
export const emphasised = (state: State, element: Element): Paragraph =>
  // A caption holds words and links; what else it holds is brought into shape with the rest of the text.
  paragraph([{ type: 'emphasis', children: state.all(element) as PhrasingContent[] }]);

/** The component for a picture with its caption. */
export const figure = (src: string, alt: string, caption: string): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Figure',
  attributes: Object.entries({ src, alt, caption }).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
  children: [],
});
