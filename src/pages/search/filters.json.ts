import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { facetsOf } from '../../search/facetOptions.ts';

/** What a search can be narrowed by, for the search page. */
export const GET: APIRoute = async () => Response.json(facetsOf(await currentArchive()));
