import { defineMiddleware } from 'astro:middleware';
import { linkAfterOpening } from './styles/opening/openingEnds.ts';

/** In development Vite puts the styles in by itself. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(linkAfterOpening(Buffer.from(await response.arrayBuffer())), response);
});
