/**
 * Which version of a file an author began from travels inside the text that Decap handles, as a
 * comment on its first line. So it is in the editor, in the backup in the browser and in the
 * save, and cannot come apart from the text it belongs to. The server never sees the line.
 */
const MARK = /^#~ base ([0-9a-f]{40,64}|absent)\n/;

/** A text with its version noted; without a version, as it is. */
export function withBase(text: string, base: string | null): string {
  return base ? `#~ base ${base}\n${text}` : text;
}

/** A text without the note, and the version that was noted. */
export function takeBase(text: string): { text: string; base: string | null } {
  const base = MARK.exec(text)?.[1] ?? null;
  return { text: base ? text.replace(MARK, '') : text, base };
}
