const FRONT_MATTER = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/** A text cut into its fields (YAML) and its body, or null when it does not start with front matter. */
export function cutFrontMatter(text: string): { fields: string; body: string; bodyLine: number } | null {
  const matter = FRONT_MATTER.exec(text);
  if (!matter) return null;
  return { fields: matter[1] ?? '', body: text.slice(matter[0].length), bodyLine: matter[0].split('\n').length };
}

/** The body of a text that has front matter. */
export function bodyOf(text: string): string {
  return cutFrontMatter(text)?.body ?? text;
}
