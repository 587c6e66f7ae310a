import { currentArchive } from '../../archive/current.ts';
import { GROUPINGS, type Grouping } from '../../archive/cases/caseGroupings.ts';
import { caseShelf, type CaseGroup } from '../../archive/cases/caseShelf.ts';

/** What a route of a group of cases gets. */
export interface GroupProps {
  group: CaseGroup;
}

/** What `getStaticPaths` of a `[grouping]/[group]` route returns: every group that has cases. */
export async function groupPaths() {
  const shelf = caseShelf(await currentArchive());
  return (Object.keys(GROUPINGS) as Grouping[]).flatMap((grouping) =>
    shelf[grouping].map((group) => ({ params: { grouping, group: group.slug }, props: { group } })),
  );
}
