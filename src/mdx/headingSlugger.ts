import GithubSlugger from 'github-slugger';

/** Makes the ids of one text's headings, as Astro does. The id that the list of notes uses is taken. */
export function headingSlugger(): GithubSlugger {
  const slugger = new GithubSlugger();
  slugger.slug('footnote-label');
  return slugger;
}
