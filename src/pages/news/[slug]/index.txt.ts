import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import type { Story } from '../../../archive/story.ts';
import { textOf } from '../../../seo/storyFiles.ts';

export const getStaticPaths = (async () => {
  // In a build the page of the story leaves this file.
  if (import.meta.env.PROD) return [];
  const { stories, retracted } = await currentArchive();
  return [...stories, ...retracted].map((story) => ({ params: { slug: story.slug }, props: { story } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props: { story } }) =>
  new Response(textOf(story, await currentArchive()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
