import type { APIRoute, GetStaticPaths } from 'astro';
import type { CaseFile } from '../../../archive/cases/caseFile.ts';
import { currentArchive } from '../../../archive/current.ts';
import { caseCard } from '../../../cards/caseCard.ts';
import { cardProperties } from '../../../seo/cardProperties.ts';
import { caseEmbed } from '../../../seo/embed/caseEmbed.ts';
import { oEmbed } from '../../../seo/oEmbed.ts';

export const getStaticPaths = (async () =>
  (await currentArchive()).cases.map((file) => ({
    params: { case: file.slug },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: CaseFile }> = async ({ props: { file }, site: address }) => {
  const { site } = await currentArchive();
  const card = cardProperties(caseCard(file, site.name), address).image ?? null;
  return new Response(oEmbed(caseEmbed(file), { author: '', card }, site));
};
