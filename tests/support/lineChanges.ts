/** The lines that two texts do not share: `- old` and `+ new`. Lines that moved count as both. */
export function lineChanges(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  // Length of the longest common subsequence of the rest of both, from each pair of lines.
  const shared = old.map(() => now.map(() => 0));
  const at = (row: number, column: number) => shared[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      shared[row]![column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const changes: string[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (row < old.length && old[row] === now[column]) [row, column] = [row + 1, column + 1];
    else if (row < old.length && (column >= now.length || at(row + 1, column) >= at(row, column + 1)))
      changes.push(`- ${old[row++]}`);
    else changes.push(`+ ${now[column++]}`);
  }
  return changes;
}
