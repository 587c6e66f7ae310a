import type { APIRoute } from 'astro';
import { landPath, MAP } from '../../maps/outlines.ts';

/** The ground of every map. Its grey lets the page through: it suits a light page, a dark one and paper. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP.width} ${MAP.height}"><path fill="#888" fill-opacity=".4" d="${landPath()}"/></svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
