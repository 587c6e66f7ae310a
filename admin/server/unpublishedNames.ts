import { KINDS } from '../../src/model/kind.ts';
import type { Draft, Drafts } from './drafts.ts';

/**
 * Explains a refusal that names entries which exist as drafts only: the author has made the
 * topic, but the site does not have it yet.
 * @returns words to add, empty when there is nothing to explain
 */
export async function unpublishedNames(drafts: Drafts, draft: Draft, refusal: string): Promise<string> {
  const others = (await drafts.list()).filter(
    ({ kind, slug, isNew }) => isNew && !(kind === draft.kind && slug === draft.slug) && refusal.includes(`“${slug}”`),
  );
  return others
    .map(({ kind, slug, title }) => {
      const label = KINDS[kind].label.toLowerCase();
      return ` “${slug}” is the ${label} “${title}”, which is still a draft: publish it first.`;
    })
    .join('');
}
