import { readFileSync } from 'node:fs';
import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import juice from 'juice';
import type { Week } from '../../src/archive/weeks.ts';
import { weekContent, weekSummary, weekTitle } from '../../src/feeds/weekDigest.ts';
import type { Site } from '../../src/model/site.ts';

const STYLES = readFileSync(new URL('letter.css', import.meta.url), 'utf8');

/** A newsletter of one week as HTML and as text, ready for any program that sends. */
export function newsletter(week: Week, site: Site): { html: string; text: string } {
  const title = `${site.name}: ${weekTitle(week)}`;
  const whole = (path: string) => new URL(path, site.address).href;
  const foot = (children: ElementContent[]) => h('p', { class: 'foot' }, children);
  const house = h('p', { class: 'house' }, site.name);
  const content = [
    h('h1', weekTitle(week)),
    h('p', `${site.name}. ${weekSummary(week)}`),
    ...weekContent(week, site.address),
    h('h2', 'About this letter'),
    foot([{ type: 'text', value: `${site.name}: ${site.tagline}.` }]),
    foot([h('a', { href: whole('/') }, 'Read on the site')]),
    foot([h('a', { href: whole('/feeds/') }, 'Follow by feed')]),
    foot([{ type: 'text', value: 'Write to us: ' }, h('a', { href: `mailto:${site.email}` }, site.email)]),
  ];
  return { html: htmlLetter(title, weekSummary(week), [house, ...content]), text: textLetter(content) };
}

/**
 * One column in a table, at most 600 pixels wide: what every e-mail program lays out alike. Styles go
 * into the elements; those for small screens and for the dark stay, for programs that know them.
 */
function htmlLetter(title: string, preview: string, content: ElementContent[]): string {
  const table = { role: 'presentation', cellPadding: 0, cellSpacing: 0 };
  const sheet = h('table', { ...table, class: 'sheet', width: 600 }, h('tr', h('td', content)));
  const body = h('table', { ...table, class: 'page', width: '100%' }, [
    h('tr', h('td', { class: 'outside', align: 'center' }, sheet)),
  ]);
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    h('title', title),
    h('style', STYLES.replace(/\/\*[\s\S]*?\*\//g, '').trim()),
  ];
  // What lists of mails show behind the subject.
  const lead = h('div', { class: 'lead' }, preview);
  const page = toHtml(h('html', { lang: 'en' }, [h('head', head), h('body', [lead, body])]));
  return juice(`<!doctype html>\n${page}\n`, { preserveMediaQueries: true });
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
