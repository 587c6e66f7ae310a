import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Site } from '../../model/site.ts';
import { EMBED_POLICY_META } from '../policy.ts';
import type { Embed } from './embed.ts';

/**
 * The whole page that other sites frame: words and one small stylesheet, no script, no picture but the
 * mark. Links open outside of the frame, and search engines are sent to the page that it stands for.
 */
export function embedPage(embed: Embed, site: Site): string {
  const { address, label, title, words, facts, notes, isRetracted } = embed;
  const whole = new URL(address, site.address).href;
  const outside = { target: '_blank', rel: 'noopener' };
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'content-security-policy', content: EMBED_POLICY_META }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `${title} · ${label} · ${site.name}`),
      h('meta', { name: 'description', content: words }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('link', { rel: 'canonical', href: whole }),
      h('link', { rel: 'stylesheet', href: '/embed.css' }),
    ]),
    h('body', [
      h('main', { class: isRetracted ? 'retracted' : undefined }, [
        h('p', { class: 'house' }, [
          h('img', { src: '/favicon.svg', alt: '', width: 20, height: 20 }),
          h('a', { href: site.address, ...outside }, site.name),
          ' ',
          h('span', label),
        ]),
        h('h1', h('a', { href: whole, ...outside }, title)),
        h('p', { class: 'words' }, words),
        ...notes.map((note) => h('p', { class: 'note' }, [h('strong', `${note.name}:`), ` ${note.words}`])),
        h('p', { class: 'facts' }, facts.join(' · ')),
      ]),
    ]),
  ]);
  return `<!DOCTYPE html>\n${toHtml(page)}\n`;
}
