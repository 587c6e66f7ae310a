import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanPaste } from '../../admin/editor/writing/paste/cleanPaste.ts';
import { pastedAddress } from '../../admin/editor/writing/paste/pastedAddress.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { pastedHtml } from '../support/pastedHtml.ts';
import { richTextEditor } from '../support/richTextEditor.ts';

const editor = await richTextEditor();
const OWN = ['https://news.example.org'];
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/clipboard', name), 'utf8');
/** What is in the story after a paste: through the editor’s own shape, and printed. */
function pasted(html: string): string {
  const opened = editor.edit('');
  opened.insert(0, ...cleanPaste(pastedHtml(html), OWN));
  opened.normalise();
  return opened.print().trim();
}

describe.each(['word-windows', 'word-mac', 'google-docs', 'libreoffice', 'web-page'])('a paste from %s', (name) => {
  test('keeps headings, lists, links, tables and emphasis, and drops the rest', () => {
    expect(pasted(sample(`${name}.html`))).toBe(sample(`${name}.md`).trim());
  });
  test('builds, and stays the same when it is opened again', () => {
    const text = pasted(sample(`${name}.html`));
    expect(checkBody(text).findings).toEqual([]);
    expect(editor.print(editor.open(text)).trim()).toBe(text);
  });
});

test.each([
  ['<p>a <b>b </b>c</p>', 'a **b** c'],
  ['<p>5 < 6 {x} *y* _z_ <i>i</i></p>', '5 \\< 6 \\{x\\} \\*y\\* \\_z\\_ *i*'],
  ['<span>one</span> <span>two</span>', 'one two'],
  ['<div><div>a</div><div><br></div><div>b</div></div>', 'a\n\nb'],
  [
    '<a href="https://www.justice.gov/a"><h2>Linked</h2><p>text</p></a>',
    '## [Linked](https://www.justice.gov/a)\n\n[text](https://www.justice.gov/a)',
  ],
  ['<h1>A</h1><h2>B</h2><h6>C</h6>', '## A\n\n### B\n\n#### C'],
  ['<h2><br></h2><p>&nbsp;</p>', ''],
  ['<ul><li></li><li>a<ol><li>b</li></ol></li></ul>', '- a\n  1. b'],
  ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n- b'],
  ['<p><code>a*b</code></p>', '`a*b`'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
  [
    '<table><tr><td><table><tr><td>x</td></tr></table></td><td>y</td></tr><tr><td>1</td><td>2</td></tr></table>',
    'x\n\ny\n\n1\n\n2',
  ],
  [
    '<table><tr><th>a</th><th>b</th></tr><tr><td>`c|d`</td><td><code>e|f</code></td></tr></table>',
    '| a | b |\n| --- | --- |\n| \\`c\\|d\\` | `e\\|f` |',
  ],
  ['<p>so&shy;ft &#8206;mark \u202eturned</p>', 'soft mark turned'],
  ['<p><img src="https://a.example.org/x.png" onerror="alert(1)">x</p>', 'x'],
])('%s is pasted as %j', (html, text) => {
  expect(pasted(html)).toBe(text);
});

test.each([
  ['https://www.google.com/url?q=https://www.justice.gov/a%3Fb%3D1&sa=D', 'https://www.justice.gov/a?b=1'],
  [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.justice.gov%2Fa&data=05',
    'https://www.justice.gov/a',
  ],
  ['https://news.example.org/news/a-story#later', '/news/a-story/#later'],
  ['HTTPS://WWW.Justice.GOV/A', 'https://www.justice.gov/A'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///C:/secret.docx', null],
  ['#_ftn1', null],
  ['https://user:pass@example.org/', null],
  ['http://localhost:4321/admin/', null],
])('the address %s is pasted as %j', (href, address) => {
  expect(pastedAddress(href, OWN)).toBe(address);
});
