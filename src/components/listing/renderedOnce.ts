const kept = new WeakMap<object, Map<string, Promise<string>>>();

/** The markup of a part in one of its looks: rendered when it is wanted for the first time. */
export function renderedOnce(of: object, as: string, render: () => Promise<string>): Promise<string> {
  const looks = kept.get(of) ?? new Map<string, Promise<string>>();
  kept.set(of, looks);
  const known = looks.get(as) ?? render();
  looks.set(as, known);
  return known;
}
