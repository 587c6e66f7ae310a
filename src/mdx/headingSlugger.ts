import GithubSlugger from 'github-slugger';

/** Ids that the page itself uses: of the list of notes, and of what stands around every text. */
const TAKEN = ['footnote-label', 'main', 'masthead-query'];

/** Makes the ids of one text's headings, as Astro does. */
export function headingSlugger(): GithubSlugger {
  const slugger = new GithubSlugger();
  for (const id of TAKEN) slugger.slug(id);
  return slugger;
}
