import fc from 'fast-check';

/** Pieces of which Markdown, components and attacks are made. */
const PIECES = [
  ...' \n\n\n*_~`#>-+|[]()<>{}/\\&"\'!^:=0123aéж日',
  '😀 ',
  '\n\n',
  '\n- ',
  '\n1. ',
  '\n> ',
  '\n## ',
  '\n```\n',
  '\n| a | b |\n| :- | -: |\n| c | d |\n',
  '[^1]',
  '\n\n[^1]: ',
  '[a](/news/b/)',
  '[a](javascript:b)',
  '![a](b.png)',
  '{/* c */}',
  '{',
  '}',
  '{process.env.X}',
  'import x from "y"\n',
  'export const z = 1\n',
  '<Source name="s" />',
  '\n\n<Quote speaker="A" source="s">\n',
  '\n</Quote>\n\n',
  '\n\n<Timeline>\n<Entry date="2020">',
  '</Entry>\n</Timeline>\n\n',
  '\n\n<Stat value="1" label="x" />\n\n',
  '<br />',
  '<mark>',
  '</mark>',
  '<details>\n<summary>a</summary>\n\nb\n\n</details>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&amp;',
  '&#x202e;',
  '&lt;b&gt;',
  'https://a.example/b',
  'words and words',
];

/** Anything that may be typed or pasted. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** Pieces that are right by themselves, so that most texts of them pass. */
export const rightText = fc
  .array(
    fc.constantFrom(
      'Words with *emphasis*, “quotes” and `code`.',
      '## A heading',
      '- a\n- b\n\n  c',
      '> quoted\n> twice',
      '| a | b |\n| :- | -: |\n| c<Source name="s" /> | d |',
      'A claim.<Source name="s" /> A note.[^1]',
      '<Quote speaker="A" source="s">\nSaid **so**.\n</Quote>',
      '<Timeline title="T">\n<Entry date="2020" source="s">\na\n\n- b\n</Entry>\n</Timeline>',
      '<Stat value="1 to 2" label="x" source="s" />',
      '<Callout kind="note">\nText.\n\nMore.\n</Callout>',
      '<Correction date="2024-02-29">\nRight now.\n</Correction>',
      '<Figure src="a.png" alt="A picture" caption="C" />',
      '![a picture](a.png "t")',
      '```js\nlet a = 1 < 2;\n```',
      '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
      '{/* a comment */}',
      'a &amp; b &lt; c\\\nnext',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => `${blocks.join('\n\n')}\n\n[^1]: A note.\n`);
