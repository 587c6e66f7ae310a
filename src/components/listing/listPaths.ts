import { stablePages, type ListPage } from '../../archive/stablePages.ts';
import type { Story } from '../../archive/story.ts';

/** A list of stories that has pages of its own. */
interface PagedList {
  slug: string;
  stories: Story[];
}

/**
 * What `getStaticPaths` of a `[<name>]/[...page]` route returns: every page of each list.
 * @param name of the part of the address that tells the lists apart
 */
export function listPaths<L extends PagedList>(name: string, lists: L[]) {
  return lists.flatMap((list) =>
    stablePages(list.stories).map((page: ListPage<Story>) => ({
      params: { [name]: list.slug, page: page.number === null ? undefined : String(page.number) },
      props: { list, page },
    })),
  );
}
