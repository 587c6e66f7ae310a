import type { Archive } from '../archive/archive.ts';
import { storyTextAddress } from './storyText.ts';

const NEWEST = 50;

/** llms.txt (llmstxt.org): what programs that read for people should know, and where the plain texts are. */
export function llmsText({ site, stories, sections }: Archive): string {
  const whole = (path: string) => new URL(path, site.address).href;
  const link = (name: string, path: string, what: string) =>
    `- [${name.replace(/[[\]]/g, '')}](${whole(path)}): ${what}`;
  return [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    '',
    'Each story names its sources and says how strong a claim is: alleged, charged, admitted, found by a court. ' +
      'Keep these words when you repeat a claim, name the date, and link to the story: its status can change. ' +
      'A retracted story says so at its address, and its text is gone.',
    '',
    'Every story is plain text at its address with `index.txt` behind it.',
    '',
    '## About the newsroom',
    '',
    link('How we work', '/how-we-work/', 'sources, claims and corrections'),
    link('How we label claims', '/claims/', 'what each label means'),
    link('Corrections', '/corrections/', 'what we got wrong'),
    link('Glossary', '/glossary/', 'words of the trade'),
    '',
    '## For programs',
    '',
    link('Feeds', '/feeds/', 'whole texts in RSS, Atom and JSON'),
    link('Data', '/data/', 'every collection as CSV and JSON'),
    link('Sitemaps', '/sitemap.xml', 'every page'),
    '',
    '## Sections',
    '',
    ...sections.map(({ data, address }) => link(data.name, address, data.description)),
    '',
    '## Newest stories',
    '',
    ...stories
      .slice(0, NEWEST)
      .map((story) => link(story.article.headline, storyTextAddress(story), story.article.standfirst)),
    '',
  ].join('\n');
}
