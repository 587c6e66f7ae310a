import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { FEATURES } from '../../src/mdx/syntax.ts';

const idsOf = (body: string) => bodyTree(body).headings.map(({ id }) => id);
const headingProblems = (body: string) =>
  checkBody(body).findings.map(({ rule, line, column }) => ({ rule, line, column }));

/** The ids that Astro itself gives the headings of an MDX file, its list of notes apart. */
async function astrosIds(body: string): Promise<string[]> {
  const headings: { depth: number; slug: string; text: string }[] = [];
  const data = {
    astro: { frontmatter: {}, headings, localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() },
  };
  await mdxToJs(body, { features: FEATURES, hastPlugins: [satteriHeadingIdsPlugin()], data });
  return data.astro.headings.map(({ slug }) => slug).filter((slug) => slug !== 'footnote-label');
}

const titles = fc.array(
  fc.constantFrom(
    'What happened',
    'what happened',
    'What happened 1',
    '**Bold** `code`',
    '“Quoted” & R&amp;D',
    'Ünïcode ẞ',
    '日本語',
    '4.3 bn $',
    'a_b *c*',
    '[Link](/news/a/)',
    'A <Source name="x" /> mark',
    '~~gone~~',
  ),
  { minLength: 1, maxLength: 8 },
);

describe('a heading’s address on the page', () => {
  test('is the one that Astro makes', async () => {
    await fc.assert(
      fc.asyncProperty(titles, async (texts) => {
        const body =
          texts.map((text, index) => `${'#'.repeat(2 + (index % 3))} ${text}`).join('\n\nWords[^1].\n\n') +
          '\n\n[^1]: A note.';
        expect(idsOf(body)).toEqual(await astrosIds(body));
      }),
      { numRuns: 100 },
    );
  });

  test('is its own, however often its words come', () => {
    fc.assert(
      fc.property(titles, (texts) => {
        const ids = idsOf(texts.map((text) => `## ${text}`).join('\n\n'));
        expect(new Set(ids).size).toBe(texts.length);
        expect(ids).not.toContain('');
      }),
    );
  });

  test('is never one that the page itself uses', () => {
    expect(idsOf('## Main\n\n## Footnote label\n\n## Masthead query')).toEqual([
      'main-1',
      'footnote-label-1',
      'masthead-query-1',
    ]);
  });

  test('can be linked from the text, and only if it is there', () => {
    fc.assert(
      fc.property(titles, (texts) => {
        const body = texts.map((text) => `## ${text}`).join('\n\n');
        const links = idsOf(body)
          .map((id) => `[there](#${id})`)
          .join(' ');
        expect(checkBody(`${body}\n\n${links}`).findings).toEqual([]);
      }),
    );
    expect(checkBody('## Here\n\nSee [there](#there) and [here](#here).').findings).toMatchObject([
      { rule: 'link', line: 3, column: 5, message: 'Link “#there”: no heading of this text has that name.' },
    ]);
  });
});

test('the list of headings has words, level and address; the label of the notes is none', () => {
  expect(bodyTree('## The *first*\n\n#### A `deep` one\n\nx[^1]\n\n[^1]: y').headings).toEqual([
    { id: 'the-first', depth: 2, text: 'The first' },
    { id: 'a-deep-one', depth: 4, text: 'A deep one' },
  ]);
});

describe('a heading holds words and nothing else', () => {
  test.for([
    ['level 1', '# Title'],
    ['level 5', '##### Deep'],
    ['a title by underlining', 'Title\n====='],
    ['nothing', '##'],
    ['no letter and no digit', '## ???'],
    ['only an emoji', '## 😀'],
    ['a comment', '## Words {/* later */}'],
    ['a picture', '## Words ![a map](map.png)'],
    ['a note', '## Words[^1]\n\n[^1]: A note.'],
  ] as const)('%s is refused', ([, body]) => {
    expect(headingProblems(body)).toEqual([{ rule: 'heading', line: 1, column: 1 }]);
  });

  test('a heading in a note is refused', () => {
    expect(headingProblems('x[^1]\n\n[^1]: a\n\n    ## b')).toEqual([{ rule: 'heading', line: 5, column: 5 }]);
  });
});
