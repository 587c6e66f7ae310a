import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { GROUPINGS } from '../../src/archive/cases/caseGroupings.ts';
import { isPublic } from '../../src/archive/publicAddress.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { isReservedSlug } from '../../src/model/kind.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const archive = buildArchive(
  [
    ...houseEntries(),
    articleEntry('live', { formerSlugs: ['was-live'] }),
    articleEntry('wrong', { status: 'retracted', formerSlugs: ['was-wrong'] }),
    articleEntry('draft', { status: 'draft', formerSlugs: ['was-draft'], topics: ['bridges'] }),
    articleEntry('tomorrow', { published: '2024-06-02T00:00:00Z' }),
  ],
  Date.parse('2024-06-01T00:00:00Z'),
);

test('a list of cases is the site’s own, and no case may take its name', () => {
  for (const grouping of Object.keys(GROUPINGS)) {
    expect(isReservedSlug('cases', grouping), grouping).toBe(true);
    expect(isPublic(`/cases/${grouping}/some/`, archive), grouping).toBe(true);
  }
  expect(isPublic('/cases/nobody-wrote-it/', archive)).toBe(false);
});

describe('a link leads to what readers may see', () => {
  test.each([
    '/news/live/',
    '/news/was-live/',
    '/news/wrong/',
    '/news/was-wrong/',
    '/news/live/#part',
    '/news/live/?a=b',
  ])('%s', (address) => expect(isPublic(address, archive)).toBe(true));
  test.each(['/topics/mixers/', '/people/desk/', '/sections/asides/', '/about/', '/', '/feeds/', '/archive/2024/'])(
    '%s',
    (address) => expect(isPublic(address, archive)).toBe(true),
  );
  test.each([
    '/news/draft/',
    '/news/was-draft/',
    '/news/tomorrow/#part',
    '/topics/bridges/',
    '/people/ann/',
    '/organisations/fbi/',
  ])('and not to %s', (address) => expect(isPublic(address, archive)).toBe(false));
});

test('a link to what they may not see is its words, with their emphasis, wherever it stands', () => {
  const { nodes } = bodyTree(
    'See [the *draft*](/news/draft/) and [the court](https://www.justice.gov/) and [below](#below).\n\n- In a [list](/news/draft/)\n\n<Callout title="A">\nIn [one](/news/draft/) or [two](/news/live/)\n</Callout>',
    (address) => isPublic(address, archive),
  );
  const shown = JSON.stringify(nodes);
  expect(shown).not.toContain('/news/draft/');
  expect(shown).toContain('/news/live/');
  expect(toHtml({ type: 'root', children: [nodes[0]] } as Root)).toBe(
    '<p>See the <em>draft</em> and <a href="https://www.justice.gov/">the court</a> and <a href="#below">below</a>.</p>',
  );
});
