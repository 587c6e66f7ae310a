const kept = new WeakMap<object, Map<string, Promise<string>>>();

/** The markup of a thing in a look: rendered when it is wanted for the first time, and kept as long as the thing is. */
export function renderedOnce(thing: object, look: string, render: () => Promise<string>): Promise<string> {
  const looks = kept.get(thing) ?? new Map<string, Promise<string>>();
  kept.set(thing, looks);
  const known = looks.get(look) ?? render();
  looks.set(look, known);
  return known;
}
