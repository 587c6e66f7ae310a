import { expect, test } from 'vitest';
import { codeProblem } from '../../admin/editor/writing/insert/codeProblem.ts';
import { namedSources } from '../../admin/editor/writing/sources/sourceNames.ts';
import { DRAWN } from '../../admin/editor/writing/insert/drawings.ts';
import { COMPONENTS } from '../../src/mdx/registry.ts';

test('every component that stands between paragraphs has a picture for the menu', () => {
  const blocks = [...COMPONENTS.values()].filter(({ placement, inside }) => placement === 'block' && !inside);
  for (const { name } of blocks) expect(DRAWN[name.toLowerCase()], name).toMatch(/^<(?:rect|path|text)/);
});

test.each(['<Source name="order" />', '<sub>2</sub>', '<abbr title="a">b</abbr>', '{/* a note */}', '<br />'])(
  'the part %s can stand in a line',
  (code) => expect(codeProblem(code)).toBeNull(),
);
test.each(['', 'words', '{x}', '<script>alert(1)</script>', '<Quote speaker="A">b</Quote>', '<sub>2</sub> more'])(
  'the part %j cannot',
  (code) => expect(codeProblem(code)).toMatch(/\.$/),
);

test('sources without a short name get one that no other has', () => {
  const named = namedSources([
    { title: 'Two arrested', publisher: 'DOJ', key: '' },
    { title: 'Two arrested', publisher: 'DOJ' },
    { title: 'Order', key: 'order' },
    { title: '' },
    { title: '—', publisher: '' },
  ]);
  expect(named.map(({ key, isNamed }) => [key, isNamed])).toEqual([
    ['doj-two-arrested', false],
    ['doj-two-arrested-2', false],
    ['order', true],
    ['source', false],
  ]);
});
