import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Story } from '../archive/story.ts';
import { policyForMeta, readerPolicy } from './policy.ts';

const POLICY = policyForMeta(readerPolicy());

interface MovedOptions {
  /** The address is not an old one but the permanent one, made of the story’s identifier. */
  byIdentifier?: boolean;
  /** Without the Content-Security-Policy, which stands in the way of the development server’s own script. */
  inDevelopment?: boolean;
}

/**
 * The whole page at an old address of a story, or at its permanent one: it sends readers and search engines
 * to the address that the story has now.
 * @param site whole address of the newsroom
 */
export function movedPage(story: Story, site: URL | string, options: MovedOptions = {}): string {
  const { byIdentifier = false, inDevelopment = false } = options;
  const { headline } = story.article;
  const head: ElementContent[] = [
    h('meta', { charSet: 'utf-8' }),
    ...(inDevelopment ? [] : [h('meta', { httpEquiv: 'content-security-policy', content: POLICY })]),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${byIdentifier ? 'Story' : 'Moved'}: ${headline}`),
    h('meta', { httpEquiv: 'refresh', content: `0; url=${story.address}` }),
    h('meta', {
      name: 'description',
      content: byIdentifier ? 'The permanent address of this story.' : 'This story has a new address.',
    }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: 'canonical', href: new URL(story.address, site).href }),
  ];
  const body = h('main', [
    h('h1', byIdentifier ? 'The story is here' : 'This story has moved'),
    h('p', h('a', { href: story.address }, headline)),
  ]);
  const page: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: 'en' }, [h('head', head), h('body', body)])],
  };
  return toHtml(page, { upperDoctype: true });
}
