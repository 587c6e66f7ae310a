/** An entry of a list before and after a change, by index. Only before: it went. Only after: it came. */
export interface Step {
  before?: number;
  after?: number;
}

/**
 * Which entry of a changed list is which of the list before: those that are the same are found
 * first (the longest common subsequence), and what is between them has changed in turn.
 */
export function alignedEntries(
  beforeLength: number,
  afterLength: number,
  isSame: (before: number, after: number) => boolean,
): Step[] {
  const shared = Array.from({ length: beforeLength + 1 }, () => new Array<number>(afterLength + 1).fill(0));
  const sharedFrom = (before: number, after: number) => shared[before]?.[after] ?? 0;
  for (let before = beforeLength - 1; before >= 0; before--)
    for (let after = afterLength - 1; after >= 0; after--)
      shared[before]![after] = isSame(before, after)
        ? sharedFrom(before + 1, after + 1) + 1
        : Math.max(sharedFrom(before + 1, after), sharedFrom(before, after + 1));

  const steps: Step[] = [];
  const gone: number[] = [];
  const come: number[] = [];
  const closeGap = () => {
    while (gone.length > 0 || come.length > 0) {
      const [before, after] = [gone.shift(), come.shift()];
      steps.push({ ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
    }
  };
  let [before, after] = [0, 0];
  while (before < beforeLength || after < afterLength) {
    if (before < beforeLength && after < afterLength && isSame(before, after)) {
      closeGap();
      steps.push({ before: before++, after: after++ });
    } else if (
      after >= afterLength ||
      (before < beforeLength && sharedFrom(before + 1, after) >= sharedFrom(before, after + 1))
    )
      gone.push(before++);
    else come.push(after++);
  }
  closeGap();
  return steps;
}
