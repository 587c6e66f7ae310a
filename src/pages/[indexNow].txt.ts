import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../archive/current.ts';

/** The key of IndexNow, where search engines look whether it is ours. */
export const getStaticPaths = (async () => {
  const key = (await currentArchive()).site.machines?.indexNowKey;
  return key ? [{ params: { indexNow: key } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(params.indexNow ?? '');
