import { KIND_WORDS, type KindName } from '../../src/model/kindWords.ts';

/** A place in the newsroom, as the part of the address after `#` names it. */
export type Route =
  | { at: 'home' }
  | { at: 'board' }
  | { at: 'deleted' }
  | { at: 'list'; kind: KindName; query: string }
  /** Decap’s: an entry, or a new one. */
  | { at: 'editor'; kind: KindName }
  /** Another name of a place. */
  | { at: 'elsewhere'; to: string }
  | { at: 'nowhere' };

/** Reads `#/collections/articles?q=…`. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = split(hash.replace(/^#/, ''), '?');
  const [first, kind = '', ...rest] = path.split('/').filter(Boolean);
  if (first === undefined) return { at: 'home' };
  if (first === 'workflow') return { at: 'board' };
  if (first === 'deleted') return { at: 'deleted' };
  if (first === 'due') return { at: 'elsewhere', to: '#/collections/articles?status=scheduled&sort=oldest' };
  // The short form of an entry’s address that Decap has.
  if (first === 'edit') return { at: 'elsewhere', to: `#/collections/${kind}/entries/${rest.join('/')}` };
  if (first !== 'collections' || !Object.hasOwn(KIND_WORDS, kind)) return { at: 'nowhere' };
  const name = kind as KindName;
  if (rest[0] === 'new' || rest[0] === 'entries') return { at: 'editor', kind: name };
  if (KIND_WORDS[name].form === 'settings') return { at: 'elsewhere', to: editorAddress(name, name) };
  return rest.length === 0 ? { at: 'list', kind: name, query } : { at: 'elsewhere', to: listAddress(name) };
}

function split(text: string, sign: string): string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

export const HOME = '#/';
export const BOARD = '#/workflow';
export const DELETED = '#/deleted';
export const listAddress = (kind: KindName) => `#/collections/${kind}`;
export const newAddress = (kind: KindName) => `#/collections/${kind}/new`;

/** Where the editor opens an entry. A text lies in a folder of its own. */
export function editorAddress(kind: KindName, slug: string): string {
  return `#/collections/${kind}/entries/${slug}${KIND_WORDS[kind].form === 'text' ? '/index' : ''}`;
}

/** Where readers see an entry that is on the site; null when it has no page of its own. */
export function siteAddress(kind: KindName, slug: string): string | null {
  if (kind === 'site') return '/';
  if (kind === 'articles') return `/news/${slug}/`;
  return kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`;
}

/** Where the author sees an entry as the real page before it is published. */
export const previewAddress = (kind: KindName, slug: string) => `/preview/${kind}/${slug}/`;
