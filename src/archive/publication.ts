import type { Article } from '../model/article.ts';

/** `live` is in lists, feeds and search; `retracted` keeps only its address; the others are nowhere. */
export type PublicationState = 'draft' | 'scheduled' | 'live' | 'retracted';

/** Where an article stands at a moment (milliseconds since 1970). A retraction before its time stays unseen. */
export function publicationState(article: Article, now: number): PublicationState {
  if (article.status === 'draft') return 'draft';
  if (Date.parse(article.published) > now) return 'scheduled';
  return article.status === 'retracted' ? 'retracted' : 'live';
}
