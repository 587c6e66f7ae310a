/** What XML cannot hold, and halves of pairs, which it can when they are whole. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * A text without the characters that XML 1.0 (section 2.2) cannot hold at all: most control
 * characters, lone surrogates, U+FFFE and U+FFFF. Escaping would not make them legal.
 */
export function xmlText(text: string): string {
  // Nearly every text has none, and is long: to look first takes a tenth of the time.
  if (!SUSPECT.test(text)) return text;
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** Escaped for an element of plain text. Numeric references, because readers that unescape twice leave them alone. */
export function xmlEscaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll('>', '&#x3E;')
    .replaceAll('"', '&#x22;');
}

/** Markup escaped to stand as the text of an element: the fewest signs that XML needs, because whole stories go through it. */
export function xmlMarkup(html: string): string {
  return xmlText(html).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
}
