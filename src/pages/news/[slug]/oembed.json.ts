import { dirname, join } from 'node:path/posix';
import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import type { Story } from '../../../archive/story.ts';
import { oEmbedOf } from '../../../seo/storyFiles.ts';
import { storySocial } from '../../../seo/storySocial.ts';

export const getStaticPaths = (async () => {
  // In a build the page of the story leaves this file.
  if (import.meta.env.PROD) return [];
  const { stories, retracted } = await currentArchive();
  return [...stories, ...retracted].map((story) => ({ params: { slug: story.slug }, props: { story } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props: { story }, site: address }) => {
  const archive = await currentArchive();
  const lead = story.leadPicture ? join(dirname(story.path), story.leadPicture.file) : '';
  const card = storySocial(story, archive.site.name, address, lead).image ?? null;
  return new Response(oEmbedOf(story, archive, card));
};
