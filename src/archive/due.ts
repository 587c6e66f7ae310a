import type { Entry } from '../copydesk/newsroom.ts';
import type { Article } from '../model/article.ts';

/** A moment at which the site changes though nobody saves anything. */
export interface DueChange {
  /** Milliseconds since 1970. */
  instant: number;
  slug: string;
  headline: string;
}

/**
 * When stories come out or, once they are out, show a change that is dated ahead; earliest first.
 * At each of these moments the site must be built again.
 */
export function changesOf(entries: Entry[]): DueChange[] {
  return entries
    .filter((entry) => entry.kind === 'articles')
    .flatMap(({ slug, data }) => {
      const { status, headline, published, updated, corrections = [] } = data as Article;
      if (status === 'draft') return [];
      const moments = [published, updated, ...corrections.map(({ date }) => date)];
      const instants = new Set(moments.filter((moment) => moment !== undefined).map((moment) => Date.parse(moment)));
      return [...instants].map((instant) => ({ instant, slug, headline }));
    })
    .sort((a, b) => a.instant - b.instant || a.slug.localeCompare(b.slug));
}
