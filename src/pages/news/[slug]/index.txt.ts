import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import type { Story } from '../../../archive/story.ts';
import { storyWords } from '../../../feeds/storyTexts.ts';
import { storyText } from '../../../seo/storyText.ts';

export const getStaticPaths = (async () => {
  const { stories, retracted } = await currentArchive();
  return [...stories, ...retracted].map((story) => ({ params: { slug: story.slug }, props: { story } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props: { story } }) => {
  const archive = await currentArchive();
  const words = story.article.status === 'retracted' ? '' : storyWords(story, archive);
  return new Response(storyText(story, words, archive), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
