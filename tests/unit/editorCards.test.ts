import { describe, expect, test } from 'vitest';
import type { CardData } from '../../admin/editor/decap.ts';
import { escapeSigns } from '../../admin/editor/proseSigns.ts';
import { bodyTree, type BodyNode, type ComponentNode } from '../../src/mdx/bodyTree.ts';
import { plainText } from '../../src/mdx/plainText.ts';
import { COMPONENTS } from '../../src/mdx/registry.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { richTextEditor } from '../support/richTextEditor.ts';
import { documentOf, oneLine } from '../support/sameDocument.ts';

const editor = await richTextEditor();

/** Every card, in the newsroom’s style and in the styles of people. */
const CARDS: Record<string, string[]> = {
  quote: [
    '<Quote speaker="A. Prosecutor" role="United States Attorney" source="order">\nWe *followed* the money.\n</Quote>',
    '<Quote source="order"\n  speaker="Who &amp; &quot;what&quot;"\n>\n\nOne.\n\n- two\n- three<Source name="order" />\n\n</Quote>',
    '<Quote   speaker="One line"  source="order" >Nothing was lost.</Quote>',
  ],
  figure: [
    '<Figure src="chart.png" alt="Three columns." caption="Sums" credit="Data desk" />',
    '<Figure\n  credit="Data desk"\n  alt="Three columns."\n  src="./chart.png"\n/>',
  ],
  stat: [
    '<Stat value="$4.3bn" label="paid in all" source="order" />',
    '<Stat label="it&#39;s paid" value="&lt; 5 &gt; 3" />  ',
  ],
  callout: [
    '<Callout kind="warning" title="Beware">\nNobody can get coins back.\n</Callout>',
    '<Callout title="Only" kind="note">\n\n  Text that is moved in.\n\n  | a | b |\n  | - | - |\n  | c | d |\n\n</Callout>',
  ],
  timeline: [
    '<Timeline title="The case">\n<Entry date="2013" source="order">\nArrest.\n</Entry>\n<Entry date="2014">\nTrial.\n\nIt took long.\n</Entry>\n<Entry date="2015">\nVerdict.\n</Entry>\n</Timeline>',
    '<Timeline>\n  <Entry date="2013">Arrest.</Entry>\n\n  <Entry\n    source="order"\n    date="2015"\n  >\n    Verdict: *guilty*.\n  </Entry>\n</Timeline>',
  ],
  chart: ['<Chart name="cases-by-outcome" />', '<Chart\n  name="sums-seized"\n/>'],
  correction: ['<Correction date="2024-05-03">\nIt is $4.3bn.\n</Correction>'],
};
const cards = Object.entries(CARDS).flatMap(([id, sources]) => sources.map((source) => [id, source] as const));

/** A value that needs care, and as what it must come out: an attribute is one line. */
const AWKWARD: [typed: string, meant: string][] = [
  ['He said "no"', 'He said "no"'],
  ["It's", "It's"],
  ['A & B &amp; C &eacute;', 'A & B &amp; C &eacute;'],
  ['a < b > c </Quote>', 'a < b > c </Quote>'],
  ['{x} and }', '{x} and }'],
  ['two\n  lines', 'two lines'],
  ['C:\\new', 'C:\\new'],
  ['“é 日本 😀”', '“é 日本 😀”'],
];

const inText = (card: string) => `Before.\n\n${card}\n\nBehind.`;
const cardOf = (body: string): ComponentNode => {
  const card = bodyTree(body).nodes.find((node): node is ComponentNode => node.type === 'component');
  if (!card) throw new Error('There is no component.');
  return card;
};
const changed = (id: string, card: string, change: (data: CardData) => CardData) => {
  const opened = editor.edit(inText(card));
  opened.changeCard(id, change);
  return opened.print();
};

test('every block component of the registry has a card', () => {
  const blocks = [...COMPONENTS.values()].filter(({ placement, inside }) => placement === 'block' && !inside);
  expect(Object.keys(CARDS).toSorted()).toEqual(blocks.map(({ name }) => name.toLowerCase()).toSorted());
});

describe.each(cards)('the card %s of %j', (id, source) => {
  const component = [...COMPONENTS.values()].find(({ name }) => name.toLowerCase() === id)!;

  test('prints what it read, to the byte, when only the text around it changes', () => {
    const opened = editor.edit(inText(source));
    opened.retype('Before', 'Above');
    opened.changeCard(id, (data) => data);
    expect(opened.print()).toBe(inText(source).replace('Before', 'Above'));
  });

  test('changes one attribute and leaves the others and its text as they were', () => {
    const { attributes, children } = cardOf(source);
    for (const name of Object.keys(component.attributes))
      for (const [typed, meant] of AWKWARD) {
        const body = changed(id, source, (data) => ({ ...data, [name]: typed }));
        const card = cardOf(body);
        expect(card.attributes).toEqual({ ...attributes, [name]: meant });
        expect(card.children).toEqual(children);
        // Without the attribute the two are the same to the byte.
        const without = (text: string) => text.replace(new RegExp(`\\s+${name}="[^"]*"`), '');
        expect(without(body)).toBe(without(inText(source)));
      }
  });

  test('loses an attribute that is emptied, and nothing else', () => {
    for (const name of Object.keys(cardOf(source).attributes)) {
      const body = changed(id, source, (data) => ({ ...data, [name]: '' }));
      expect(body).toBe(inText(source).replace(new RegExp(`\\s+${name}="[^"]*"`), ''));
    }
  });
});

describe('text in a box', () => {
  const [, one = '', line = ''] = CARDS.quote!;

  test('changes alone: tags, attributes and the space around it stay', () => {
    const body = changed('quote', one, (data) => ({ ...data, text: 'Other *words*.\n\n- and a list' }));
    expect(body).toBe(
      inText(
        '<Quote source="order"\n  speaker="Who &amp; &quot;what&quot;"\n>\n\nOther *words*.\n\n- and a list\n\n</Quote>',
      ),
    );
    expect(changed('quote', line, (data) => ({ ...data, text: 'Much was.' }))).toBe(
      inText(line.replace('Nothing was lost', 'Much was')),
    );
    expect(changed('quote', line, (data) => ({ ...data, text: 'One.\n\nTwo.' }))).toBe(
      inText('<Quote   speaker="One line"  source="order" >\nOne.\n\nTwo.\n</Quote>'),
    );
  });

  const PROSE: [typed: string, words: string][] = [
    [
      '**Bold**, *italic*, a [link](https://www.justice.gov/) and `{code} <b>`.',
      'Bold, italic, a link and {code} <b>.',
    ],
    ['A claim.<Source name="order" /> And <mark>marked</mark>, 5 < 6 and {x}.', 'A claim. And marked, 5 < 6 and {x}.'],
    ['a <b>tag</b>, a </Figure, <, {, }, {{}}, <!-- and -->', 'a <b>tag</b>, a </Figure, <, {, }, {{}}, <!-- and -->'],
    ['Escaped already: \\< \\{ \\}.', 'Escaped already: < { }.'],
    ['import x from y\n\nexport {z}', 'import x from y export {z}'],
    ['A note {/* for {authors} < */} in it.', 'A note in it.'],
    ['```\n{x} <y>\nimport z\n```', '{x} <y> import z'],
    ['- one {\n- two <\n\n1. three }', 'one { two < three }'],
    ['A note.[^1]', 'A note.[^1]'],
  ];
  test.each(PROSE)('%j is Markdown, and its stray signs are words', (typed, words) => {
    const body = changed('callout', CARDS.callout![0]!, (data) => ({ ...data, text: typed }));
    expect(checkBody(body).findings).toEqual([]);
    expect(oneLine(plainText(cardOf(body).children))).toBe(words);
    // Opened again it is the text that was typed, apart from the signs that were escaped.
    const again = editor.edit(body);
    again.changeCard('callout', (data) => {
      expect(escapeSigns(String(data.text))).toBe(escapeSigns(typed));
      return data;
    });
    expect(again.print()).toBe(body);
  });
});

describe('entries of a timeline', () => {
  const entries = (data: CardData) => data.entries as CardData[];
  const added = { date: 'May 2016', source: 'order', text: 'Appeal.' };

  test.each(CARDS.timeline!)('come and go and change without a trace on the others: %j', (timeline) => {
    const before = inText(timeline);
    const written = entriesIn(before);
    for (const index of written.keys()) {
      const more = changed('timeline', timeline, (data) => ({
        ...data,
        entries: entries(data).toSpliced(index, 0, added),
      }));
      expect(entriesIn(more).toSpliced(index, 1)).toEqual(written);
      expect(entriesIn(more)[index]).toBe('<Entry date="May 2016" source="order">\nAppeal.\n</Entry>');
      const fewer = changed('timeline', timeline, (data) => ({ ...data, entries: entries(data).toSpliced(index, 1) }));
      expect(entriesIn(fewer)).toEqual(written.toSpliced(index, 1));
      const other = changed('timeline', timeline, (data) => ({
        ...data,
        entries: entries(data).with(index, { ...entries(data)[index], date: '"Then"' }),
      }));
      expect(entriesIn(other)).toEqual(
        written.with(index, written[index]!.replace(/date="[^"]*"/, 'date="&quot;Then&quot;"')),
      );
    }
    const last = changed('timeline', timeline, (data) => ({ ...data, entries: [...entries(data), added] }));
    expect(entriesIn(last).slice(0, -1)).toEqual(written);
    expect(checkBody(last).findings).toEqual([]);
  });

  test('may be put in another order', () => {
    const body = changed('timeline', CARDS.timeline![0]!, (data) => ({ ...data, entries: entries(data).toReversed() }));
    const dates = cardOf(body).children.filter((node): node is ComponentNode => node.type === 'component');
    expect(dates.map(({ attributes }) => attributes.date)).toEqual(['2015', '2014', '2013']);
  });
});

const entriesIn = (body: string): string[] => body.match(/<Entry[\s\S]*?<\/Entry>/g) ?? [];

describe('a new card', () => {
  const insert = (id: string, shortcodeData: CardData) => {
    const opened = editor.edit('Before.\n\nBehind.');
    opened.insert(1, {
      type: 'shortcode',
      data: { shortcode: id, shortcodeNew: true, shortcodeData },
      children: [{ text: '' }],
    });
    return opened.print();
  };

  test('is written in the newsroom’s style, without what was left empty', () => {
    expect(insert('stat', { value: '$5m', label: 'in "all"', source: '' })).toBe(
      inText('<Stat value="$5m" label="in &quot;all&quot;" />'),
    );
    expect(insert('quote', { speaker: 'A', role: '', source: 's', text: '\nWords.\n' })).toBe(
      inText('<Quote speaker="A" source="s">\nWords.\n</Quote>'),
    );
    const entries = [
      { date: '1', source: '', text: 'One.' },
      { date: '2', source: 's', text: 'Two.' },
    ];
    expect(insert('timeline', { title: '', entries })).toBe(
      inText('<Timeline>\n<Entry date="1">\nOne.\n</Entry>\n<Entry date="2" source="s">\nTwo.\n</Entry>\n</Timeline>'),
    );
  });

  test('for a picture escapes its description', () => {
    const body = insert('image', { image: 'chart.png', alt: 'a ] {b} < *c*', title: 'Say "it"' });
    expect(checkBody(body).findings).toEqual([]);
    expect(pictureIn(bodyTree(body).nodes)?.attributes).toEqual({
      src: 'chart.png',
      alt: 'a ] {b} < *c*',
      title: 'Say "it"',
    });
  });
});

function pictureIn(nodes: BodyNode[]): ComponentNode | undefined {
  return nodes
    .map((node) =>
      node.type === 'component' && node.name === 'Picture'
        ? node
        : 'children' in node
          ? pictureIn(node.children)
          : undefined,
    )
    .find(Boolean);
}

describe('what has no card of its own', () => {
  const CODE: [what: string, code: string][] = [
    ['a value in braces', '<Stat value={5} label="x" />'],
    ['a value with a reference that no form could show', '<Stat value="caf&eacute;" label="x" />'],
    ['a value in single quotes', "<Stat value='5' label='x' />"],
    ['a spread', '<Callout {...x}>\ntext\n</Callout>'],
    ['an unknown component', '<Chart of="x">\n\ntext\n\n</Chart>'],
    ['a comment among entries', '<Timeline>\n<Entry date="1">\nA.\n</Entry>\n{/* more to come */}\n</Timeline>'],
    [
      'a quotation in a quotation',
      '<Quote speaker="a" source="b">\n<Quote speaker="c" source="d">\ne\n</Quote>\n</Quote>',
    ],
  ];
  test.each(CODE)('%s is kept as it is written', (_, code) => {
    const opened = editor.edit(inText(code));
    opened.retype('Before', 'Above');
    opened.normalise();
    expect(opened.print()).toBe(inText(code).replace('Before', 'Above'));
    expect(opened.nodes()[1]?.data?.shortcode).toBe('advanced');
  });

  test('a paragraph that begins with a picture or a mark is a paragraph', () => {
    for (const start of ['![A chart.](chart.png)', '<Source name="order" />', '<mark>So</mark>', '{/* note */}']) {
      const body = `${start} and some words\nover lines.`;
      const opened = editor.edit(body);
      opened.retype('some', 'many');
      expect(opened.print()).toBe(body.replace('some', 'many'));
      expect(documentOf(opened.print())).toBe(documentOf(body.replace('some', 'many')));
    }
  });
});

test('a timeline of hundreds of entries without its end is read, and comes back as it is', () => {
  const body = `<Timeline>\n${'<Entry date="1">\nA.\n</Entry>\n'.repeat(300)}`.trim();
  expect(editor.print(editor.open(body))).toBe(body);
});
