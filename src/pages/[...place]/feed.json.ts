import type { APIRoute, GetStaticPaths } from 'astro';
import { feedPaths, feedResponse } from '../../feeds/feedRoute.ts';

export const getStaticPaths = feedPaths('json') satisfies GetStaticPaths;

export const GET: APIRoute = (context) => feedResponse(context, 'json');
