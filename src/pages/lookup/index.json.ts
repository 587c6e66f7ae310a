import type { APIRoute } from 'astro';
import { lookupIndex } from '../../archive/cases/lookupIndex.ts';
import { currentArchive } from '../../archive/current.ts';

/** All that can be looked up, in one file: which part of it a reader wants never leaves the browser. */
export const GET: APIRoute = async () => Response.json(lookupIndex(await currentArchive()));
