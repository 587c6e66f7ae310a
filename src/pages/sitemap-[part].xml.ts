import type { APIRoute, GetStaticPaths } from 'astro';
import { newsroomNow } from '../archive/clock.ts';
import { currentArchive } from '../archive/current.ts';
import { sitemaps } from '../seo/sitemaps/sitemaps.ts';

export const getStaticPaths = (async () =>
  [...sitemaps(await currentArchive(), newsroomNow())].map(([part, xml]) => ({
    params: { part },
    props: { xml },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
