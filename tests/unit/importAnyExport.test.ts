import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyFromHtml } from '../../scripts/import/bodyFromHtml.ts';
import { readPostHtml } from '../../scripts/import/blocks.ts';
import { ExportError } from '../../scripts/import/exportError.ts';
import { ExportParser } from '../../scripts/import/exportParser.ts';
import { Notes } from '../../scripts/import/notes.ts';
import { wordpressExport, wordpressItem } from '../support/wordpressExport.ts';

const GOOD = wordpressExport([wordpressItem({ id: 1, title: 'A story', content: '<p>Words &amp; more</p>' })]);
/** What breaks readers of XML: names of other things, entities, sections that do not end, characters that may not be. */
const PIECES = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x ?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
    '&#x110000;',
    '&amp;',
  ],
  ...[
    '<item>',
    '</item>',
    '<constructor>',
    '<__proto__>',
    '</__proto__>',
    '<wp:wxr_version>',
    '</channel>',
    '\u0000',
    '\ud800',
    '\ufffe',
    '\ufeff',
  ],
  ...['<wp:postmeta>', '<wp:meta_key>', '<category domain="', '"', "'", ' xmlns:wp=""', '\n', '𝕏', '<rss/>'],
);
const anyXml = fc.oneof(
  fc.array(fc.oneof(PIECES, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((parts) => parts.join('')),
  // An export in which something is put in or taken out anywhere.
  fc
    .tuple(fc.nat(GOOD.length), fc.nat(60), fc.array(PIECES, { maxLength: 3 }))
    .map(([at, length, parts]) => GOOD.slice(0, at) + parts.join('') + GOOD.slice(at + length)),
);

/** All of a text through the parser, in pieces of a size. @throws {ExportError} */
function read(text: string, size: number) {
  const parser = new ExportParser();
  const parts = [];
  for (let at = 0; at < text.length; at += size) parts.push(...parser.read(text.slice(at, at + size)));
  return [...parts, ...parser.end()];
}
const outcome = (text: string, size: number): unknown => {
  try {
    return read(text, size);
  } catch (error) {
    expect(error).toBeInstanceOf(ExportError);
    return (error as Error).message;
  }
};

describe('whatever XML is handed over', () => {
  test('it is read, or refused with line, column and words', () => {
    fc.assert(
      fc.property(anyXml, (text) => {
        const all = outcome(text, 1_000_000);
        if (typeof all === 'string') expect(all).toMatch(/^Line \d+, column \d+: [A-Z“].*[.?!)]$/s);
        else expect(outcome(text, 7)).toEqual(all);
      }),
      { numRuns: 1_500 },
    );
  });

  test('names of JavaScript’s own are names like all others', () => {
    const [part] = read(
      GOOD.replace(
        '<wp:status>',
        '<constructor>x</constructor><toString>y</toString><__proto__>z</__proto__><wp:status>',
      ),
      50,
    ).filter(({ part }) => part === 'item');
    expect(Object.keys(part!)).not.toContain(String(Object));
    expect(part).toMatchObject({ title: 'A story', status: 'publish' });
  });
});

const HTML = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '<h1>',
    '<h7>',
    '<ul><li>',
    '</li></ul>',
    '<table><tr><td>',
    '</table>',
    '<blockquote>',
    '<pre><code>',
    '</code>',
    '<br>',
  ],
  ...[
    '<a href="javascript:x">',
    '<a href="/b c">',
    '</a>',
    '<b>',
    '<i>',
    '</b>',
    '<script>x</script>',
    '<style>',
    '<iframe src="//y.example/1">',
    '<img src="//o.example/a.png">',
  ],
  ...[
    '[gallery]',
    '[gallery ids="1,2"]',
    '[caption]',
    '[/caption]',
    '[x y="',
    '[embed]',
    '<!-- wp:',
    '<!-- wp:gallery -->',
    '<!-- /wp:paragraph -->',
    '<sup data-fn="n1">1</sup>',
  ],
  ...[
    '{',
    '}',
    '<',
    '`',
    '```',
    '*',
    '_',
    '~~',
    '|',
    '\\',
    '![',
    '](',
    '[^1]',
    '---',
    '\n\n',
    '\n',
    '&nbsp;',
    '&lt;',
    'import x',
    '1.',
    '- ',
    'words ',
  ],
);

test('whatever a post holds becomes a text that passes the check of the build', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(HTML, fc.string({ maxLength: 5 })), { maxLength: 25 }), (parts) => {
      const notes = new Notes();
      const { findings } = bodyFromHtml(readPostHtml(parts.join(''), notes), {
        notes,
        site: 'https://old.example.org',
        picture: () => ({ missing: 'pictures were not asked for' }),
        attachment: () => undefined,
        ownPictures: [],
        footnotes: new Map([['n1', 'A <b>note</b>.']]),
      });
      expect(findings).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
