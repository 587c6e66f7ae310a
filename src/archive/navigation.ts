import type { Archive } from './archive.ts';
import { isPublic } from './publicAddress.ts';

/** One way to another page, in the bar at the top of each page. */
export interface NavigationEntry {
  label: string;
  address: string;
}

/**
 * The bar at the top: what the site settings list, as far as it is public now; without a list
 * every section that has stories, the cases, and the archive.
 */
export function navigation(archive: Archive): NavigationEntry[] {
  const chosen = archive.site.navigation ?? [];
  if (chosen.length > 0) return chosen.filter(({ address }) => isPublic(address, archive));
  return [
    ...archive.sections
      .filter((section) => section.stories.length > 0)
      .map(({ address, data }) => ({ label: data.name, address })),
    ...(archive.cases.length > 0 ? [{ label: 'Cases', address: '/cases/' }] : []),
    ...(archive.training.length > 0 ? [{ label: 'Find training', address: '/training/' }] : []),
    { label: 'Archive', address: '/archive/' },
  ];
}
