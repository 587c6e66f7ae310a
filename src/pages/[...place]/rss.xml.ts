import type { APIRoute, GetStaticPaths } from 'astro';
import { feedPaths, feedResponse } from '../../feeds/feedRoute.ts';

export const getStaticPaths = feedPaths('rss') satisfies GetStaticPaths;

export const GET: APIRoute = (context) => feedResponse(context, 'rss');
