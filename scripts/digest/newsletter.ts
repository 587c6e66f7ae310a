import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Week } from '../../src/archive/weeks.ts';
import { weekContent, weekSummary, weekTitle } from '../../src/feeds/weekDigest.ts';
import type { Site } from '../../src/model/site.ts';

/** E-mail programs know no stylesheets: each element brings its own look. */
const LOOKS: Record<string, string> = {
  h1: 'margin:0 0 4px;font:700 28px/1.2 Georgia,serif',
  h2: 'margin:28px 0 6px;font:700 20px/1.3 Georgia,serif',
  p: 'margin:0 0 10px;font:16px/1.5 Helvetica,Arial,sans-serif',
  ul: 'margin:0;padding-left:20px;font:16px/1.5 Helvetica,Arial,sans-serif',
  li: 'margin:0 0 8px',
  a: 'color:#174f67',
};

/** A newsletter of one week as HTML and as text, ready for any program that sends. */
export function newsletter(week: Week, site: Site): { html: string; text: string } {
  const title = `${site.name}: ${weekTitle(week)}`;
  const whole = (path: string) => new URL(path, site.address).href;
  const content = [
    h('h1', weekTitle(week)),
    h('p', `${site.name}. ${weekSummary(week)}`),
    ...weekContent(week, site.address),
    h('h2', 'About this letter'),
    h('p', `${site.name}: ${site.tagline}.`),
    h('p', h('a', { href: whole('/') }, 'Read on the site')),
    h('p', h('a', { href: whole('/feeds/') }, 'Follow by feed')),
    h('p', ['Write to us: ', h('a', { href: `mailto:${site.email}` }, site.email)]),
  ];
  return { html: htmlLetter(title, weekSummary(week), content), text: textLetter(content) };
}

/** One column, at most 600 pixels wide: what every e-mail program lays out alike. */
function htmlLetter(title: string, preview: string, content: Element[] | ElementContent[]): string {
  const body = h('table', { role: 'presentation', width: '100%', cellpadding: '0', cellspacing: '0' }, [
    h(
      'tr',
      h('td', { align: 'center', style: 'padding:24px 12px' }, [
        h('div', { style: 'max-width:600px;text-align:left' }, content.map(withLook)),
      ]),
    ),
  ]);
  // What lists of mails show behind the subject.
  const lead = h('div', { style: 'display:none;max-height:0;overflow:hidden' }, preview);
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', title),
  ];
  return `<!doctype html>\n${toHtml(h('html', { lang: 'en' }, [h('head', head), h('body', { style: 'margin:0' }, [lead, body])]))}\n`;
}

function withLook(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const look = LOOKS[node.tagName];
  return {
    ...node,
    properties: { ...node.properties, ...(look && { style: look }) },
    children: node.children.map(withLook),
  };
}

function textLetter(content: ElementContent[]): string {
  return `${content.map(textOf).join('\n\n')}\n`;
}

/** An element as plain text: a link is its words and its address. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const words = node.children.map(textOf).join('');
  if (node.tagName === 'li') return `- ${words}\n`;
  if (node.tagName === 'h1') return `${words}\n${'='.repeat(words.length)}`;
  const href = typeof node.properties.href === 'string' ? node.properties.href.replace(/^mailto:/, '') : null;
  return href && href !== words ? `${words}\n${href}` : words;
}
