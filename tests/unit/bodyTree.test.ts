import { describe, expect, test } from 'vitest';
import { bodyTree, type BodyNode, type ComponentNode } from '../../src/mdx/bodyTree.ts';
import { stretches, type Stretch } from '../../src/mdx/stretches.ts';

/** Stretches as one text, each component as `⟦Name⟧` with what it holds. */
const printed = (parts: Stretch[]): string =>
  parts
    .map((part) =>
      'html' in part ? part.html : `⟦${part.component}${part.content.length ? `: ${printed(part.content)}` : ''}⟧`,
    )
    .join('');
const page = (body: string) => printed(stretches(bodyTree(body).nodes));

function components(nodes: BodyNode[]): ComponentNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    return [...(node.type === 'component' ? [node] : []), ...components(node.children)];
  });
}

test('comments leave no trace', () => {
  expect(page('a {/* b */}c\n\n{/* d\ne */}\n\nf')).toBe('<p>a c</p>\n\n<p>f</p>');
});

test.for(['', '\n', ' \n\t\n', '{/* nothing yet */}'])(
  'a text of nothing (%j) is an empty page, not an error',
  (body) => {
    expect(page(body).trim()).toBe('');
    expect(bodyTree(body).headings).toEqual([]);
  },
);

describe('what the Content-Security-Policy forbids is not there', () => {
  test('columns of a table carry a class for their side instead of a style', () => {
    const html = page('| a | b | c | d |\n| :-- | :-: | --: | --- |\n| 1 | 2 | 3 | 4 |');
    expect(html).toContain('<th class="align-left">a</th>');
    expect(html).toContain('<td class="align-center">2</td>');
    expect(html).toContain('<td class="align-right">3</td>');
    expect(html).toContain('<td>4</td>');
    expect(html).not.toContain('style');
  });

  test('code keeps its words and stays text', () => {
    expect(page('```js\nif (a < b) alert("x");\n```')).toBe(
      '<pre><code class="language-js">if (a &#x3C; b) alert("x");\n</code></pre>',
    );
    expect(page('`<b>` \\<i>')).toBe('<p><code>&#x3C;b></code> &#x3C;i></p>');
  });
});

describe('a component cuts the text around it, and the pieces fit together', () => {
  test('in a sentence, within its paragraph', () => {
    expect(stretches(bodyTree('One<Source name="a" />, **two<Source name="b" />** three.').nodes)).toEqual([
      { html: '<p>One' },
      { component: 'Source', attributes: { name: 'a' }, content: [] },
      { html: ', <strong>two' },
      { component: 'Source', attributes: { name: 'b' }, content: [] },
      { html: '</strong> three.</p>' },
    ]);
  });

  test('in a list and in a table', () => {
    expect(page('- a<Source name="s" />\n- b')).toBe('<ul>\n<li>a⟦Source⟧</li>\n<li>b</li>\n</ul>');
    expect(page('| a |\n| --: |\n| b<Source name="s" /> |')).toContain('<td class="align-right">b⟦Source⟧</td>');
  });

  test('between paragraphs, outside of them', () => {
    expect(page('a\n\n<Stat value="1" label="x" />\n\nb').replaceAll('\n', '')).toBe('<p>a</p>⟦Stat⟧<p>b</p>');
  });

  test('around words and other components', () => {
    expect(page('<Quote speaker="A" source="s">\nOne.\n\nTwo<Source name="t" />.\n</Quote>').replaceAll('\n', '')).toBe(
      '⟦Quote: <p>One.</p><p>Two⟦Source⟧.</p>⟧',
    );
    expect(
      page('<Timeline>\n<Entry date="1">a</Entry>\n{/* b */}\n<Entry date="2">\nc\n</Entry>\n</Timeline>').replaceAll(
        '\n',
        '',
      ),
    ).toMatch(/^⟦Timeline: ⟦Entry: a⟧⟦Entry: (?:<p>)?c(?:<\/p>)?⟧⟧$/);
  });

  test('text without components is one stretch', () => {
    expect(stretches(bodyTree('## A\n\nb *c*\n\n- d\n\n> e').nodes)).toHaveLength(1);
  });
});

test('a picture of Markdown is a component with its words', () => {
  expect(components(bodyTree('Words ![a “map”](./map.png "Title") more').nodes)).toEqual([
    {
      type: 'component',
      name: 'Picture',
      attributes: { src: './map.png', alt: 'a “map”', title: 'Title' },
      children: [],
    },
  ]);
});

test('attributes are plain text, their codes read', () => {
  const [stat] = components(bodyTree('<Stat value="R&amp;D &quot;x&quot;" label="Grüße – 日本" />').nodes);
  expect(stat?.attributes).toEqual({ value: 'R&D "x"', label: 'Grüße – 日本' });
});

test('the HTML that authors may write stays as it is', () => {
  expect(
    page(
      'H<sub>2</sub>O <abbr title="Department of Justice">DoJ</abbr> <time datetime="2024-05-06">then</time><br />x',
    ),
  ).toBe(
    '<p>H<sub>2</sub>O <abbr title="Department of Justice">DoJ</abbr> <time datetime="2024-05-06">then</time><br>x</p>',
  );
});

test('straight quotation marks become curly, in code they do not', () => {
  expect(page('He said "it\'s" `"x"`')).toBe('<p>He said “it’s” <code>"x"</code></p>');
});

test('notes stand at the end, each mark leads to its note and back', () => {
  const html = page('a[^1] b[^two] c[^1]\n\n[^two]: Second.\n\n[^1]: First.');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
  expect(html.indexOf('First.')).toBeLessThan(html.indexOf('Second.'));
});
