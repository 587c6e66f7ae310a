import { describe, expect, test } from 'vitest';
import { expectProblem, problemsWith, SECOND_STORY, withBody } from '../support/deskProblems.ts';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';

const MIXER = 'term: mixer\ndefinition: A service that pools the coins of many people.\n';

describe('a mistake in the text is told where it stands', () => {
  test('a link to a story that does not exist', () =>
    expectProblem(withBody('Größe 😀 [words](/news/no-such-story/).'), '[words]', {
      rule: 'link',
      message: 'Link “/news/no-such-story/”: there is no such page on this site.',
    }));

  test('links to stories, former names, topics and the site’s own pages lead somewhere', async () => {
    const first = smallStory('The first story of them all').replace('status:', 'formerSlugs: [old-name]\nstatus:');
    const body =
      '[a](/news/first-story/) [b](/news/old-name/) [c](/topics/mixers/#x) [d](/people/desk/) [e](/archive/2024/) [f](/)';
    expect(await problemsWith({ [FIRST_STORY]: first, [SECOND_STORY]: withBody(body) })).toEqual([]);
  });

  test('a source mark whose source does not exist', () =>
    expectProblem(withBody('“日本” 😀 a claim.<Source name="verdict" />'), '<Source', {
      rule: 'source',
      message: 'No source of this story has the short name “verdict”. There are: release.',
    }));

  test('a term that the glossary does not have', () =>
    expectProblem(withBody('Größe 😀 a <Term name="bridge">bridge</Term>.'), '<Term', {
      rule: 'reference',
      message: '“<Term>” names “bridge”, but “Glossary” has no such entry.',
    }));

  test('a link to a term that the glossary does not have; one to the glossary itself is right', async () => {
    const glossary = { 'content/glossary/mixer.yaml': MIXER };
    const links = (term: string) => withBody(`A [glossary](/glossary/) and [a term](/glossary/#term-${term}).`);
    expect(await problemsWith({ ...glossary, [SECOND_STORY]: links('mixer') })).toEqual([]);
    expect(await problemsWith({ ...glossary, [SECOND_STORY]: links('bridge') })).toMatchObject([
      { rule: 'link', message: 'Link “/glossary/#term-bridge”: there is no such page on this site.' },
    ]);
  });

  test('a term that refers to one that is not there, and a story to a series that is not', async () => {
    const story = smallStory('A story of a series', 2).replace('bylines:', 'series: trials\nbylines:');
    const term = `${MIXER}seeAlso: [bridge]\n`;
    expect(await problemsWith({ 'content/glossary/mixer.yaml': term, [SECOND_STORY]: story })).toMatchObject([
      { rule: 'reference', message: '“Series” names “trials”, but “Series” has no such entry.' },
      { rule: 'reference', message: '“See also” names “bridge”, but “Glossary” has no such entry.' },
    ]);
  });

  test('a quotation whose source does not exist', () =>
    expectProblem(withBody('Text.\n\n<Quote speaker="A" source="verdict">\nWords.\n</Quote>'), '<Quote', {
      rule: 'source',
    }));

  test('a standing page has no sources to point to', async () => {
    const page =
      '---\ntitle: About\ndescription: What this newsroom is and does.\ninFooter: true\n---\n\nA claim.<Source name="release" />\n';
    expect(await problemsWith({ 'content/pages/about/index.mdx': page })).toMatchObject([
      { rule: 'source', line: 7, column: 9 },
    ]);
  });

  test('a text without words is told where it should begin', async () => {
    const text = withBody(' ');
    const line = text.split('\n').lastIndexOf('---') + 2;
    expect(await problemsWith({ [SECOND_STORY]: text })).toMatchObject([{ line, column: 1, rule: 'body' }]);
  });
});
