import { describe, expect, test } from 'vitest';
import { changed, expectProblem, placeIn, problemsWith, SECOND_STORY } from '../support/deskProblems.ts';
import { deskOver, MemoryFiles } from '../support/memoryFiles.ts';
import { FIRST_STORY, SMALL_CONTENT, smallStory } from '../support/smallNewsroom.ts';

test('a newsroom in which all is right has no problems', async () => {
  const { entries, problems } = await deskOver(new MemoryFiles(SMALL_CONTENT)).check();
  expect(problems).toEqual([]);
  expect(entries.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual([
    'articles/first-story',
    'organisations/house',
    'people/desk',
    'sections/courts',
    'site/site',
    'topics/mixers',
  ]);
});

describe('a mistake in the fields is told where it stands', () => {
  test('an author who does not exist', () =>
    expectProblem(changed('[desk]', '[desk, jane-doe]'), 'jane-doe', {
      rule: 'reference',
      message: '“Bylines” names “jane-doe”, but “People and desks” has no such entry.',
    }));

  test('a section that does not exist', () =>
    expectProblem(changed('section: courts', 'section: sport'), 'section: sport', { rule: 'reference' }));

  test('a key that is no field, with its neighbours', () =>
    expectProblem(changed('status:', 'layout: x\nstatus:'), 'layout', {
      rule: 'field',
      message: '“layout” is not a field here.',
    }));

  test('a key that is no field of a source', () =>
    expectProblem(changed('    key: release', '    key: release\n    pages: 3'), 'pages', {
      rule: 'field',
      message: '“sources, entry 1, pages” is not a field here.',
    }));

  test('a key that is given twice', () =>
    expectProblem(changed('status:', 'section: courts\nstatus:'), 'section: courts\nstatus', { rule: 'yaml' }));

  test('a name with signs that no name has, told once', () => {
    const text = changed('[mixers]', '[mixers, “日本”]');
    return expectProblem(text, '“日本”', { rule: 'field' });
  });

  test('a field that is missing is told at the top of the fields', async () => {
    const problems = await problemsWith({ [SECOND_STORY]: changed(/standfirst: .*\n/, '') });
    expect(problems).toMatchObject([{ line: 2, column: 1, rule: 'field', message: '“standfirst” is missing.' }]);
  });

  test('a value of the wrong kind', () =>
    expectProblem(changed(/headline: .*/, 'headline: 2026'), 'headline', { rule: 'field' }));

  test('a record has its line counted from the first', async () => {
    const text = 'name: Tracing\ndescription: Too short\n';
    expect(await problemsWith({ 'content/topics/tracing.yaml': text })).toMatchObject([
      { file: 'content/topics/tracing.yaml', line: 2, column: 1, rule: 'field' },
    ]);
  });
});

describe('names that only one story may have', () => {
  test('a copied story keeps the identifier of the first', async () => {
    const copy = changed(/^id: .*$/m, 'id: urn:uuid:00000000-0000-4000-8000-000000000001');
    await expectProblem(copy, 'id:', { rule: 'identifier', message: expect.stringContaining(FIRST_STORY) as string });
  });

  test('the identifier is found wherever it stands among the fields', async () => {
    const moved = changed(/^id: .*\n/m, '').replace(
      'status:',
      'id: urn:uuid:00000000-0000-4000-8000-000000000001\nstatus:',
    );
    await expectProblem(moved, 'id: urn', { rule: 'identifier' });
  });

  test('a former name is the address of another story', () =>
    expectProblem(changed('status:', 'formerSlugs: [older-name, first-story]\nstatus:'), 'first-story', {
      rule: 'former-slug',
      message: `The former name “first-story” is an address of ${FIRST_STORY}.`,
    }));

  test('two stories claim one former name', async () => {
    const first = smallStory('The first story of them all').replace('status:', 'formerSlugs: [old-name]\nstatus:');
    const second = changed('status:', 'formerSlugs:\n  - old-name\nstatus:');
    expect(await problemsWith({ [FIRST_STORY]: first, [SECOND_STORY]: second })).toMatchObject([
      { file: SECOND_STORY, ...placeIn(second, 'old-name'), rule: 'former-slug' },
    ]);
  });
});

test('all problems of all files come at once', async () => {
  const problems = await problemsWith({
    [FIRST_STORY]: smallStory('Short', 1, 'A {claim} and [a link](/news/gone/).'),
    [SECOND_STORY]: changed('[desk]', '[nobody]', '![](map.png)\n\n# Loud'),
    'content/topics/mixers.yaml': 'name: Mixers\n',
    'content/people/desk.yaml': 'name: [',
    'content/notes.txt': 'later',
  });
  expect(problems.map(({ file, rule }) => `${file.split('/').slice(1, 3).join('/')} ${rule}`).sort()).toEqual([
    'articles/first-story code',
    'articles/first-story field',
    'articles/first-story link',
    'articles/second-story alt',
    'articles/second-story heading',
    'articles/second-story picture',
    'articles/second-story reference',
    'notes.txt path',
    'people/desk.yaml yaml',
    'topics/mixers.yaml field',
  ]);
});
