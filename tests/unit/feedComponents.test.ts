import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/mdx/registry.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { elements, feed, words } from '../support/feedReading.ts';

describe('every component can be read in a feed', () => {
  const forms: Record<string, [body: string, words: string, tags: string]> = {
    Quote: [
      '<Quote speaker="Ann Lee" role="judge" source="s">\nIt is **so**.\n</Quote>',
      'It is so.— Ann Lee, judge[2]',
      'blockquote p strong p sup a',
    ],
    Figure: [
      '<Figure src="a.png" alt="What it shows" caption="The caption" credit="C" />',
      'The caption (C)',
      'figure img figcaption',
    ],
    Stat: ['<Stat value="$4.3bn" label="in fines" source="s" />', '$4.3bn in fines[2]', 'p strong sup a'],
    Callout: ['<Callout kind="note" title="Help">\nCall us.\n</Callout>', 'HelpCall us.', 'hr p strong p hr'],
    Timeline: [
      '<Timeline title="T">\n<Entry date="1">\na\n</Entry>\n<Entry date="2" source="s">\nb\n</Entry>\n</Timeline>',
      'T1a2[2]b',
      'p strong ul li p strong p li p strong sup a p',
    ],
    Entry: [
      '<Timeline>\n<Entry date="May 2024">\na\n\n- b\n</Entry>\n</Timeline>',
      'May 2024a b',
      'ul li p strong p ul li',
    ],
    Correction: [
      '<Correction date="2024-05-06">\nIt was 4.\n</Correction>',
      'Corrected on 6 May 2024It was 4.',
      'p strong p',
    ],
    Claim: ['He ran it.<Claim kind="court-found" />', 'He ran it. (court found)', 'p'],
    Term: ['A <Term name="mixer">mixer</Term>.', 'A mixer.', 'p a'],
    // The archive has put words in their place before: see numbersInProse.ts.
    CaseStatus: ['It stands.<CaseStatus case="a" />', 'It stands.', 'p'],
    CaseCount: ['There are.<CaseCount now="charged" />', 'There are.', 'p'],
    Sum: ['It is.<Sum stage="seized" />', 'It is.', 'p'],
    // Its sentence, table and link come from the archive too: see caseCharts.test.ts.
    Chart: ['A.\n\n<Chart name="cases-by-agency" />', 'A.', 'p'],
    Source: ['A claim.<Source name="s" />', 'A claim.[2]', 'p sup a'],
  };
  test.for([...COMPONENTS.keys()])('%s', (name) => {
    const [body, text, tags] = forms[name] ?? expect.fail(`Say how <${name}> reads in a feed.`);
    expect(checkBody(body).findings).toEqual([]);
    const html = feed(body);
    expect(words(html)).toBe(text);
    expect(
      elements(html)
        .map(({ tagName }) => tagName)
        .join(' '),
    ).toBe(tags);
  });

  test('a source mark leads to its source, and to the story when the source is not online', () => {
    expect(feed('A<Source name="s" />')).toBe(
      '<p>A<sup><a href="https://www.justice.gov/x?a=1&#x26;b=2">[2]</a></sup></p>',
    );
    expect(feed('A<Source name="paper" />')).toBe(
      '<p>A<sup><a href="https://news.example/news/the-story/">[3]</a></sup></p>',
    );
    expect(feed('A<Source name="s" />', { forSearch: true })).toBe('<p>A</p>');
  });

  test('a term leads to the glossary, and is only words in the search; a claim label is there too', () => {
    expect(feed('A <Term name="mixer">mixer</Term>.')).toBe(
      '<p>A <a href="https://news.example/glossary/#term-mixer">mixer</a>.</p>',
    );
    expect(feed('A <Term name="mixer">mixer</Term><Claim kind="alleged" />.', { forSearch: true })).toBe(
      '<p>A mixer (alleged).</p>',
    );
  });

  test('a picture comes with its size and description; one that is not known leaves its words', () => {
    expect(feed('![a & “map”](./a.png)')).toBe(
      '<p><img src="https://news.example/_pictures/a.jpg" alt="a &#x26; “map”" width="1200" height="675"></p>',
    );
    expect(feed('![a map](b.png)')).toBe('<p>a map</p>');
  });
});
