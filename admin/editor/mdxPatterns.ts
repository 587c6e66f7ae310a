/** Regular expressions, as source, for what the rich text editor must recognise in a text. */

const NAME = String.raw`[A-Za-z][\w.:-]*`;
/** An empty comment, which keeps what is before it and behind it apart and shows nothing. */
export const JOINT = '{/**/}';
/** A star, hidden or not (see `hiddenSigns.ts`). */
const STAR = String.raw`[*\ue000]`;
const NOTE = String.raw`\{\s*/${STAR}(?:(?!${STAR}/)[\s\S])*${STAR}/\s*\}`;
/** A comment, or `{…}` with braces in it up to three deep. */
export const BRACES = String.raw`(?!\{/${STAR}${STAR}/\})(?:${NOTE}|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})`;
const ATTRIBUTE = String.raw`\s+(?:${NAME}(?:=(?:"[^"]*"|'[^']*'|${BRACES}))?|${BRACES})`;
export const END_OF_BLOCK = String.raw`[ \t]*(?=\n|$)`;

const SELF_CLOSED = String.raw`<${NAME}(?:${ATTRIBUTE})*\s*/>`;
const COMMENT = String.raw`<!--[\s\S]*?-->`;
/** A table: a line with a bar, the line of hyphens, and all lines up to an empty one. */
export const TABLE = String.raw`\|?[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n(?![ \t]*(?:\n|$))[^\n]+)*`;
/** The words of footnotes that follow each other: `[^1]: …`. */
export const FOOTNOTE = String.raw`\[\^[^\]\n]+\]:[^\n]*(?:\n(?=[ \t]+\S|\[\^[^\]\n]+\]:)[^\n]*|\n\n(?=(?:[ ]{4}|\t)\S|\[\^[^\]\n]+\]:)[^\n]*)*`;
const FENCE_WITH_META = String.raw`(?<fence>\x60{3,}|~{3,})[^\n\x60]*[ \t{][^\n\x60]*\n[\s\S]*?\n\k<fence>[ \t]*(?=\n|$)`;
const TICK_BOXES = String.raw`[-*+] \[[ xX]\] [^\n]*(?:\n(?!\n)[^\n]*)*`;
const ELEMENT = String.raw`<(?<tag>${NAME})(?:${ATTRIBUTE})*\s*>(?:[\s\S]*?)</\k<tag>>`;

/** Blocks that the editor cannot show in parts: kept as they are, in one card. */
export const VERBATIM_BLOCKS = [
  `${COMMENT}[^\\n]*`,
  // With other words on its line an element is part of a paragraph.
  ELEMENT + END_OF_BLOCK,
  String.raw`${SELF_CLOSED}[ \t]*(?:\n${SELF_CLOSED}[ \t]*)*${END_OF_BLOCK}`,
  BRACES + END_OF_BLOCK,
  FENCE_WITH_META,
  TABLE,
  TICK_BOXES,
  FOOTNOTE,
];

/** What stands within a line and is kept as it is, in a chip. */
export const INLINE_ELEMENT = String.raw`${SELF_CLOSED}|${COMMENT}|<(${NAME})(?:${ATTRIBUTE})*\s*>(?:(?!\n\n)[\s\S])*?</\1>|</?${NAME}(?:${ATTRIBUTE})*\s*>`;
export const FOOTNOTE_MARK = String.raw`\[\^[^\]\n]+\](?!\()`;
