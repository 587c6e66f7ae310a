/**
 * References such as `&nbsp;` to characters that nobody sees. They stay as they are written,
 * because an editor cannot show what they stand for; typing one is also how to get the character.
 */
const UNSEEN =
  'nbsp|shy|ensp|emsp|thinsp|hairsp|zwj|zwnj|lrm|rlm|NoBreak|ZeroWidthSpace|#160|#173|#820[1-7]|#8239|#8288|#x0*(?:[aA]0|[aA][dD]|20(?:0[0-9a-fA-F]|2[fF]|60))';

const SEEN = `&(?!(?:${UNSEEN});)(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,40});`;

/** A reference to a character that can be seen, at the start of a text. */
export const startsWithReference = (text: string): boolean => new RegExp(`^${SEEN}`).test(text);
/** A text with each reference to a character that can be seen read by `read`. */
export const readReferences = (text: string, read: (reference: string) => string): string =>
  text.replace(new RegExp(SEEN, 'g'), read);
