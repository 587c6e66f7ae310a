/** Regular expressions, as source, for what the rich text editor must recognise in a text. */

const NAME = String.raw`[A-Za-z][\w.:-]*`;
/** An empty comment, which keeps what is before it and behind it apart and shows nothing. */
export const JOINT = '{/**/}';
const NOTE = String.raw`\{\s*/\*(?:(?!\*/)[\s\S])*\*/\s*\}`;
/** A comment, or `{…}` with braces in it up to three deep. */
export const BRACES = String.raw`(?!\{/\*\*/\})(?:${NOTE}|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})`;
const ATTRIBUTE = String.raw`\s+(?:${NAME}(?:=(?:"[^"]*"|'[^']*'|${BRACES}))?|${BRACES})`;
/** ` name="plain text"`: the only sort of attribute that a card can show. */
export const PLAIN_ATTRIBUTES = String.raw`(?:\s+[A-Za-z][\w-]*="[^"{}]*")*`;
export const END_OF_BLOCK = String.raw`[ \t]*(?=\n|$)`;

const SELF_CLOSED = String.raw`<${NAME}(?:${ATTRIBUTE})*\s*/>`;
const COMMENT = String.raw`<!--[\s\S]*?-->`;
const TABLE = String.raw`\|?[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n(?!\s*\n)[^\n]*\|[^\n]*)*`;
const FOOTNOTE = String.raw`\[\^[^\]\n]+\]:[^\n]*(?:\n(?=[ \t]+\S|\[\^[^\]\n]+\]:)[^\n]*|\n\n(?=(?:[ ]{4}|\t)\S|\[\^[^\]\n]+\]:)[^\n]*)*`;
const FENCE_WITH_META = String.raw`(?<fence>\x60{3,}|~{3,})[^\n\x60]*[ \t{][^\n\x60]*\n[\s\S]*?\n\k<fence>[ \t]*(?=\n|$)`;
const TICK_BOXES = String.raw`[-*+] \[[ xX]\] [^\n]*(?:\n(?!\n)[^\n]*)*`;
const MODULE = String.raw`(?:import|export)\s[^\n]*(?:\n(?!\n)[^\n]*)*`;
const ELEMENT = String.raw`<(?<tag>${NAME})(?:${ATTRIBUTE})*\s*>(?:[\s\S]*?)</\k<tag>>[^\n]*`;

/** Blocks that the editor cannot show in parts: kept as they are, in one card. */
export const VERBATIM_BLOCKS = [
  `${COMMENT}[^\\n]*`,
  ELEMENT,
  String.raw`${SELF_CLOSED}[^\n]*(?:\n(?:${SELF_CLOSED})[^\n]*)*`,
  BRACES + END_OF_BLOCK,
  MODULE,
  FENCE_WITH_META,
  TABLE,
  TICK_BOXES,
  FOOTNOTE,
];

/** What stands within a line and is kept as it is, in a chip. */
export const INLINE_ELEMENT = String.raw`${SELF_CLOSED}|${COMMENT}|<(${NAME})(?:${ATTRIBUTE})*\s*>(?:(?!\n\n)[\s\S])*?</\1>|</?${NAME}(?:${ATTRIBUTE})*\s*>`;
export const FOOTNOTE_MARK = String.raw`\[\^[^\]\n]+\](?!\()`;
