import { dirname, join } from 'node:path/posix';
import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import type { Story } from '../../../archive/story.ts';
import { oEmbed } from '../../../seo/oEmbed.ts';
import { storySocial } from '../../../seo/storySocial.ts';

export const getStaticPaths = (async () => {
  // In a build the page of the story leaves this file.
  if (import.meta.env.PROD) return [];
  const { stories, retracted } = await currentArchive();
  return [...stories, ...retracted].map((story) => ({ params: { slug: story.slug }, props: { story } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props: { story }, site: address }) => {
  const { site } = await currentArchive();
  const lead = story.leadPicture ? join(dirname(story.path), story.leadPicture.file) : '';
  return new Response(oEmbed(story, site, storySocial(story, site.name, address, lead).image ?? null));
};
