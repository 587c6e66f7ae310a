import type { Organisation } from '../model/organisation.ts';
import type { Archive, Listing } from './archive.ts';

const known = new WeakMap<Archive, ReadonlyMap<string, Listing<Organisation>[]>>();

/** The organisations with stories, by the code of their country. Sorted out once an archive. */
export function organisationsByCountry(archive: Archive): ReadonlyMap<string, Listing<Organisation>[]> {
  const byCountry =
    known.get(archive) ?? Map.groupBy(archive.organisations, (organisation) => organisation.data.country ?? '');
  known.set(archive, byCountry);
  return byCountry;
}
