import type { Archive } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import { articleFields } from '../model/article.ts';
import { source } from '../model/source.ts';
import { column, modelColumns } from './column.ts';
import { cells, type Table } from './table.ts';

const STORY_FIELDS = [
  ...['headline', 'standfirst', 'keyPoints', 'section', 'topics', 'series', 'explainer', 'bylines'],
  ...['published', 'updated', 'countries', 'organisations'],
];
const NAME = column('name', 'Short name', 'string', 'What stands in its address.');
const IDENTIFIER = column('id', 'Identifier', 'string', 'Permanent, whatever becomes of address and headline.');
/** What the form says of these is meant for authors alone. */
const FOR_READERS: Record<string, string> = {
  headline: 'What happened.',
  keyPoints: 'What a reader should take away.',
  series: 'The series that it is a part of: the short name of an entry of series.',
  published: 'When it came out.',
  updated: 'When its facts last changed, where they did.',
};
const ADDRESS = column('address', 'Address', 'string', 'Its page on the site.');
const moment = (instant: number) => new Date(instant).toISOString();

/** Every live story, the sources of all, and every correction. */
export function storyTables(archive: Archive): Table[] {
  const { stories, site } = archive;
  const whole = (path: string) => new URL(path, site.address).href;
  const storyColumns = [
    IDENTIFIER,
    NAME,
    ADDRESS,
    ...modelColumns(articleFields, STORY_FIELDS).map((one) => ({
      ...one,
      description: FOR_READERS[one.name] ?? one.description,
    })),
    column('changed', 'Last change', 'datetime', 'The last of publication, update and corrections.'),
  ];
  const storyRow = (story: Story) =>
    cells(storyColumns, {
      ...story.article,
      name: story.slug,
      address: whole(story.address),
      changed: moment(story.changed),
    });
  return [
    {
      name: 'stories',
      isLong: true,
      title: 'Stories',
      description: 'Every story that is out, with what it is filed under. Retracted stories stand under corrections.',
      columns: storyColumns,
      rows: stories.map(storyRow),
    },
    sourcesTable(stories),
    correctionsTable(archive),
  ];
}

function sourcesTable(stories: Story[]): Table {
  const columns = [
    column('story', 'Story', 'string', 'The permanent identifier of the story.'),
    column('number', 'Number', 'integer', 'Which source of the story it is, from 1.'),
    ...modelColumns(source, ['title', 'publisher', 'kind', 'url', 'archivedUrl', 'date']),
  ];
  const rows = stories.flatMap(({ article }) =>
    article.sources.map((one, index) => cells(columns, { ...one, story: article.id, number: index + 1 })),
  );
  const description = 'What each story rests on: court documents, releases, reports, records on a chain.';
  return { name: 'sources', isLong: true, title: 'Sources of stories', description, columns, rows };
}

function correctionsTable({ corrections, site }: Archive): Table {
  const columns = [
    column('story', 'Story', 'string', 'The permanent identifier of the story.'),
    column('headline', 'Headline'),
    ADDRESS,
    column('date', 'When', 'datetime'),
    column('what', 'What changed'),
    column('why', 'Why'),
    column('isRetraction', 'Retraction', 'boolean', 'Whether the story was withdrawn.'),
  ];
  const rows = corrections.map(({ story, instant, what, why, isRetraction }) =>
    cells(columns, {
      story: story.article.id,
      headline: story.article.headline,
      address: new URL(story.address, site.address).href,
      date: moment(instant),
      what,
      why,
      isRetraction,
    }),
  );
  const description = 'Every mistake that was put right in a story, and every story that was withdrawn.';
  return { name: 'corrections', title: 'Corrections', description, columns, rows };
}
