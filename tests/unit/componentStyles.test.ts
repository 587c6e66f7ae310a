import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Classes that a component’s own styles begin a selector with. */
function styledBy(file: string): string[] {
  const styles = [...readFileSync(file, 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => css,
  );
  return [...new Set([...styles.join('\n').matchAll(/^\s*\.([a-z][\w-]*)/gm)].map(([, name = '']) => name))];
}

test('a class is styled by one component alone: all pages share a stylesheet, so two would change each other', () => {
  const owners = new Map<string, string[]>();
  for (const file of globSync('src/{components,layouts,pages}/**/*.astro').sort())
    for (const name of styledBy(file)) owners.set(name, [...(owners.get(name) ?? []), file]);
  expect(owners.size).toBeGreaterThan(50);
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
});
