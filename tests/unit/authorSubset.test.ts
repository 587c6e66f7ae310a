import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/mdx/registry.ts';
import { checkBody } from '../../src/mdx/subset.ts';

const findings = (body: string) =>
  checkBody(body).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a finding points at the sign that it is about, counted as editors count', () => {
  const placed: [body: string, place: string][] = [
    ['abc {x}', '1:5 code'],
    ['äöü {x}', '1:5 code'],
    ['日本語 {x}', '1:5 code'],
    // One emoji is two UTF-16 units: editors show it as two columns.
    ['😀 {x}', '1:4 code'],
    ['👩‍⚖️ “Größe” <b>x</b>', '1:15 tag'],
    ['Erste\n\n- “é” [x](javascript:1)', '3:7 link'],
    ['> - 日本 ![](map.png)', '1:8 alt'],
    ['| 日本 | 😀 {x} |\n| --- | --- |\n| 😀 | <i>y</i> |', '1:11 code'],
    ['| a |\n| - |\n| 😀 <i>y</i> |', '3:6 tag'],
    ['Note[^1]\n\n[^1]: “n” {x}', '3:11 code'],
    ['<Callout kind="note">\n日本 {x}\n</Callout>', '2:4 code'],
    ['日本\n😀 <Source name="A B" />', '2:4 attribute'],
    ['😀😀 <Quote', '1:6 syntax'],
    ['😀\n日本 </p>', '2:4 syntax'],
    ['### ok\n\n😀 text {', '3:9 syntax'],
  ];
  test.for(placed)('%j: %s', ([body, place]) => {
    expect(findings(body)[0]).toBe(place);
  });

  test('the first line of a body is a line of its file', () => {
    expect(checkBody('\n{x}', 20).findings).toMatchObject([{ line: 21, column: 1 }]);
    expect(checkBody('\n<x', 20).findings).toMatchObject([{ line: 21, rule: 'syntax' }]);
  });
});

describe('Markdown as authors write it passes', () => {
  test.for([
    ['emphasis', '*a* **b** ***c*** ~~d~~ `e`'],
    ['lists', '- a\n- b\n  1. c\n\n     d'],
    ['a quotation', '> “a”\n>\n> — b'],
    ['a table', '| a | b |\n| :-- | --: |\n| 1 | 2 |'],
    ['notes', 'a[^1] b[^two]\n\n[^1]: c\n\n[^two]: d\n\n    e'],
    ['links', '[a](https://a.example/) https://c.example/ [d][r]\n\n[r]: /news/d/'],
    ['code', '```js\nimport x from "y"; {z}\n```\n\n`{x}` and `<y>`'],
    ['escaped signs', '\\{ \\< \\} 1 \\< 2'],
    ['a comment', 'a {/* b */} c\n\n{/* d\ne */}'],
    ['allowed HTML', 'H<sub>2</sub>O <abbr title="Department of Justice">DoJ</abbr> <kbd>Esc</kbd><br />x'],
    ['details', '<details>\n<summary>More</summary>\n\nText.\n\n</details>'],
  ] as const)('%s', ([, body]) => expect(findings(body)).toEqual([]));

  test.for([
    ['a box to tick', '- [ ] a', 'markdown'],
    ['a picture by reference', '![a][r]\n\n[r]: /a.png', 'markdown'],
    ['an import', 'import x from "y"', 'code'],
    ['an export', 'export const x = 1', 'code'],
    ['raw HTML in a comment', '<!-- x -->', 'syntax'],
    ['an address in angle brackets', '<https://b.example/>', 'syntax'],
    ['a style', '<mark style="color:red">x</mark>', 'attribute'],
    ['words behind the language of code', '```js title="x"\na\n```', 'code-language'],
  ] as const)('%s is refused', ([, body, rule]) => expect(findings(body)[0]).toMatch(new RegExp(` ${rule}$`)));
});

describe('components stand where they belong and hold what they should', () => {
  const quote = '<Quote speaker="A" source="s">\nWords.\n</Quote>';
  test.for([
    ['a quotation', quote],
    [
      'a timeline',
      '<Timeline>\n<Entry date="2020">\na\n</Entry>\n{/* later more */}\n<Entry date="2021">b</Entry>\n</Timeline>',
    ],
    ['a source mark in a sentence', 'A claim.<Source name="s" /> More.'],
    ['a source mark alone in a paragraph', 'A claim.\n\n<Source name="s" /> More.'],
    ['a source mark in a table and a list', '| a<Source name="s" /> |\n| - |\n\n- b<Source name="s" />'],
    [
      'a claim label in bold, a list and a table',
      '- **a<Claim kind="alleged" />**\n\n| b<Claim kind="on-chain" /> |\n| - |',
    ],
    ['a glossary term in a sentence', 'A <Term name="mixer">mixer</Term>.'],
    ['a picture', '<Figure src="map.png" alt="A map of it" />'],
  ] as const)('%s passes', ([, body]) => expect(findings(body)).toEqual([]));

  test.for([
    ['a quotation in a sentence', `He said ${quote.replaceAll('\n', '')} today.`, 'place'],
    ['a quotation in a list', '- <Stat value="1" label="x" />', 'place'],
    ['a quotation in a quotation', `<Callout kind="note">\n${quote}\n</Callout>`, 'place'],
    ['an entry without its timeline', '<Entry date="2020">a</Entry>', 'place'],
    ['a source mark between paragraphs', 'a\n\n<Source name="s" />\n\nb', 'place'],
    ['a timeline with loose words', '<Timeline>\nwords\n<Entry date="2020">a</Entry>\n</Timeline>', 'content'],
    ['a timeline without entries', '<Timeline>\n</Timeline>', 'content'],
    ['an empty quotation', '<Quote speaker="A" source="s"></Quote>', 'content'],
    ['a figure with words', '<Stat value="1" label="x">words</Stat>', 'content'],
    ['a missing attribute', '<Stat value="1" />', 'attribute'],
    ['an attribute given twice', '<Stat value="1" value="2" label="x" />', 'attribute'],
    ['an attribute without value', '<Stat value label="x" />', 'attribute'],
    ['a wrong word', '<Callout kind="shout">a</Callout>', 'attribute'],
    ['an attribute that only scripts have', '<Stat value="1" label="x" onclick="y" />', 'attribute'],
    ['a claim label with words', 'A<Claim kind="alleged">b</Claim>.', 'content'],
    ['a claim label of no kind', 'A<Claim />.', 'attribute'],
    ['a claim label of a kind that there is not', 'A<Claim kind="proven" />.', 'attribute'],
    ['a claim label between paragraphs', 'a\n\n<Claim kind="alleged" />\n\nb', 'place'],
    ['a term without words', 'A <Term name="mixer"></Term>.', 'content'],
    ['a link in a term', 'A <Term name="mixer">[mixer](/about/)</Term>.', 'content'],
    ['a mark in a term', 'A <Term name="mixer">m<Source name="s" /></Term>.', 'content'],
    ['stress in a term', 'A <Term name="mixer">*m*</Term>.', 'content'],
    ['small letters', '<quote speaker="A" source="s">a</quote>', 'tag'],
  ] as const)('%s is refused', ([, body, rule]) =>
    expect(findings(body).map((one) => one.split(' ')[1])).toContain(rule),
  );

  test('a refusal names the components that there are', () => {
    const [finding] = checkBody('<Video />').findings;
    for (const name of COMPONENTS.keys()) expect(finding?.message).toContain(name);
  });

  test('an attribute reads as plain text, whatever codes it is written with', () => {
    expect(findings('<Stat value="5 &lt; 6" label="x" />')).toEqual(['1:1 attribute']);
    expect(findings('<Stat value="R&amp;D &quot;x&quot;" label="x" />')).toEqual([]);
  });
});

test('a column of a table without a heading is refused', () => {
  expect(findings('| a | |\n| - | - |\n| 1 | 2 |')).toEqual(['1:1 table']);
  expect(findings('| a | `b` |\n| - | - |\n| 1 | |')).toEqual([]);
});

test('pictures, sources and links of this site are noted with their places, for the copy desk to look for', () => {
  const body =
    '😀 [a](/news/b/) [c](https://c.example/) ![d e](d.png)<Source name="s" />\n\n<Figure src="./f.png" alt="Some map" />\n\nA <Term name="mixer">mixer</Term>';
  expect(checkBody(body, 5)).toEqual({
    findings: [],
    links: [{ name: '/news/b/', line: 5, column: 4 }],
    pictures: [
      { name: 'd.png', line: 5, column: 42 },
      { name: './f.png', line: 7, column: 1 },
    ],
    sources: [{ name: 's', line: 5, column: 55 }],
    references: [{ name: 'mixer', kind: 'glossary', label: '<Term>', line: 9, column: 3 }],
  });
});
