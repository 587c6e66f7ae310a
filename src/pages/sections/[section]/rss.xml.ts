import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import { sectionFeed } from '../../../archive/feedAddress.ts';
import { rssResponse } from '../../../feeds/rssRoute.ts';

export const getStaticPaths = (async () => {
  const { sections } = await currentArchive();
  return sections.map(({ slug }) => ({ params: { section: slug } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const archive = await currentArchive();
  const section = archive.sections.find(({ slug }) => slug === params.section);
  if (!section) return new Response(null, { status: 404 });
  return rssResponse(archive, {
    title: `${archive.site.name}: ${section.data.name}`,
    description: section.data.description,
    page: section.address,
    address: sectionFeed(section.slug),
    stories: section.stories,
  });
};
