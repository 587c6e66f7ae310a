import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { PhrasingContent, RootContent } from 'mdast';
import type { BodyContext } from './bodyContext.ts';
import { mediaLink } from './mediaLinks.ts';
import { shown } from './notes.ts';
import { pictureHandlers } from './pictureHandlers.ts';
import { emphasised, paragraph } from './textParts.ts';

const property = (element: Element, name: string) => {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
};

/** How the elements of WordPress’s HTML become parts of a text. What is not here is as `hast-util-to-mdast` has it. */
export function htmlHandlers(context: BodyContext): Record<string, Handle> {
  const { notes } = context;
  const left =
    (what: string): Handle =>
    (_, element) => {
      const words = shown(toString(element), 60);
      notes.add(
        `${what} was left out${words && element.tagName !== 'script' && element.tagName !== 'style' ? `: “${words}”` : ''}.`,
      );
    };
  const all: Handle = (state, element) => state.all(element);
  const media: Handle = (state, element, parent) => {
    const address = property(element, 'src') || property(element, 'data') || sourceIn(element);
    if (!/^(?:https?:)?\/\//.test(address)) return left(`<${element.tagName}>`)(state, element, parent);
    const { url, words } = mediaLink(address, property(element, 'title'));
    notes.add(`Embedded <${element.tagName}> became a link: ${shown(url)}`);
    return paragraph([{ type: 'link', url, children: [{ type: 'text', value: words }] }]);
  };
  const heading: Handle = (state, element) => {
    const depth = Math.min(Math.max(Number(element.tagName[1]), 2), 4);
    const made = defaultHandlers.h2(state, element);
    if (!made || Array.isArray(made) || made.type !== 'heading') return made;
    const id = property(element, 'id');
    return { ...made, depth: depth as 2 | 3 | 4, data: { ...made.data, ...(id && { id }) } };
  };

  return {
    ...pictureHandlers(context),
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
    ...Object.fromEntries(['sub', 'sup', 'kbd', 'mark', 'ins'].map((name) => [name, inline])),
    sup: (state, element, parent) => {
      const note = property(element, 'dataFn');
      if (!note) return inline(state, element, parent);
      if (context.footnotes.has(note)) return { type: 'footnoteReference', identifier: note, label: note };
      notes.add('The words of a footnote are not in the export: its mark was left out.');
      return undefined;
    },
    abbr: (state, element, parent) => inline(state, element, parent, { title: property(element, 'title') }),
    q: all,
    u: all,
    cite: (state, element, parent) =>
      parent?.type === 'element' && parent.tagName === 'blockquote'
        ? paragraph([{ type: 'text', value: '— ' }, ...(state.all(element) as PhrasingContent[])])
        : state.all(element),
    summary: (state, element) => paragraph([{ type: 'strong', children: state.all(element) as PhrasingContent[] }]),
    iframe: media,
    video: media,
    audio: media,
    embed: media,
    object: (state, element, parent) =>
      property(element, 'data') ? media(state, element, parent) : state.all(element),
    pre: (state, element) =>
      property(element, 'className').includes('verse') ? verse(state, element) : defaultHandlers.pre(state, element),
    table: (state, element) => {
      const caption = element.children.find(
        (child): child is Element => child.type === 'element' && child.tagName === 'caption',
      );
      const table: RootContent | RootContent[] = defaultHandlers.table(state, element);
      const words = caption ? [emphasised(state, caption)] : [];
      return [table, ...words].flat();
    },
    script: left('A script'),
    style: left('A style sheet'),
    form: left('A form'),
    input: left('A field of a form'),
    select: left('A field of a form'),
    textarea: left('A field of a form'),
    button: left('A button'),
    svg: left('A drawing in the text (SVG)'),
    math: left('A formula (MathML)'),
    canvas: left('A drawing made by a script'),
    map: left('A map of links over a picture'),
    noscript: () => undefined,
  };
}

function inline(
  state: State,
  element: Element,
  _parent?: unknown,
  attributes: Record<string, string> = {},
): RootContent {
  return {
    type: 'mdxJsxTextElement',
    name: element.tagName,
    attributes: Object.entries(attributes)
      .filter(([, value]) => value)
      .map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    // Elements of a line hold words; what else they hold is brought into shape with the rest of the text.
    children: state.all(element) as PhrasingContent[],
  };
}

function verse(state: State, element: Element): RootContent[] {
  const lines = toString(element).trim().split('\n');
  const parts = lines.flatMap((value, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    { type: 'text', value },
  ]);
  return state.toFlow([paragraph(parts)]);
}

function sourceIn(element: Element): string {
  for (const child of element.children)
    if (child.type === 'element' && child.tagName === 'source') return property(child, 'src');
  return '';
}
