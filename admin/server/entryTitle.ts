/** What an entry calls itself, for lists and for messages of commits. */
export function titleIn(raw: string): string | undefined {
  const line = /^(?:headline|title|name): *(.+)$/m.exec(raw)?.[1];
  return line?.replace(/^(["'])(.*)\1$/, '$2').slice(0, 120);
}
