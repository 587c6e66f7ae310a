import { expect, test } from 'vitest';
import { PhaseClock } from '../bench/buildPhases.ts';

test('the phases of a build are told apart by its log', () => {
  const clock = new PhaseClock();
  const log: [seconds: number, line: string][] = [
    [1, '02:04:50 [content] Syncing content'],
    [9, '02:05:10 [content] Synced content'],
    [9, '\u001b[2m02:05:10\u001b[22m [build] ✓ Completed in 21.31s.'],
    [11, ' generating static routes '],
    [30, '02:05:55 ✓ Completed in 39.27s.'],
    [31, '02:05:56 [build] ✓ Completed in 45.59s.'],
    [33, '02:05:56 [pictures] 400 renditions of pictures'],
    [40, '02:06:03 [search] 5210 files of the search index'],
    [41, '02:06:04 [build] 7316 page(s) built in 1m 7s'],
  ];
  for (const [seconds, line] of log) clock.line(line, () => ({ seconds, cpuSeconds: seconds * 2 }));
  expect(clock.times).toEqual({
    content: { seconds: 9, cpuSeconds: 18 },
    bundle: { seconds: 2, cpuSeconds: 4 },
    pages: { seconds: 19, cpuSeconds: 38 },
    pictures: { seconds: 3, cpuSeconds: 6 },
    search: { seconds: 7, cpuSeconds: 14 },
  });
  expect(clock.pages).toBe(7316);
});
