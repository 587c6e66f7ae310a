import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Drafts } from '../../admin/server/drafts.ts';
import { Repository } from '../../admin/server/repository.ts';
import { importExport } from '../../scripts/import/importExport.ts';
import { NO_PICTURES, UploadsFolder, type PictureSource } from '../../scripts/import/uploads.ts';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { smallNewsroom } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';
import { tinyPicture } from '../support/tinyPicture.ts';
import { wordpressExport, wordpressItem } from '../support/wordpressExport.ts';

const POSTS = [
  wordpressItem({
    id: 10,
    title: 'Police close <em>the</em> mixer',
    slug: 'first-story',
    categories: ['fraud', 'courts', 'uncategorized'],
    meta: { _wp_old_slug: 'mixer-closed', _thumbnail_id: '20' },
    content:
      'First {line} of 1 < 2.\nSecond line [sic].\n\nimport nothing\n\n[caption id="x" width="30"]<img class="wp-image-20" src="https://old.example.org/wp-content/uploads/2019/05/Photo-300x200.png" alt="A noisy picture" /> What it shows[/caption]\n\n[contact-form to="x"]\n\nhttps://www.youtube.com/watch?v=abc',
  }),
  wordpressItem({
    id: 11,
    title: 'Blocks',
    slug: '%d1%81%d1%83%d0%b4',
    status: 'draft',
    dateUtc: '0000-00-00 00:00:00',
    content:
      '<!-- wp:heading {"level":1} --><h1>Top</h1><!-- /wp:heading --><!-- wp:paragraph --><p>Words <a href="javascript:x()">here</a>.</p><!-- /wp:paragraph --><!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>a|b</td><td></td></tr><tr><td>c</td><td>d</td></tr></tbody></table></figure><!-- /wp:table --><!-- wp:latest-posts /-->',
  }),
  wordpressItem({
    id: 12,
    title: 'In the gap',
    slug: 'gap',
    date: '2019-03-31 02:30:00',
    dateUtc: '0000-00-00 00:00:00',
    content: 'x',
  }),
  wordpressItem({ id: 13, title: 'About', slug: 'about-us', type: 'page', content: '<p>We.</p>' }),
  wordpressItem({
    id: 20,
    type: 'attachment',
    status: 'inherit',
    meta: { _wp_attached_file: '2019/05/Photo.png' },
    more: '<wp:attachment_url>https://old.example.org/wp-content/uploads/2019/05/Photo.png</wp:attachment_url>',
  }),
  wordpressItem({ id: 21, type: 'nav_menu_item' }),
];

let newsroom: TemporaryNewsroom;
let repository: Repository;
let uploads: string;

beforeAll(async () => {
  newsroom = smallNewsroom();
  repository = new Repository(newsroom.folder);
  uploads = join(newsroom.folder, '.git/uploads');
  mkdirSync(join(uploads, '2019/05'), { recursive: true });
  writeFileSync(join(uploads, '2019/05/Photo.png'), await tinyPicture('png'));
});
afterAll(() => newsroom.remove());

async function run(text: string, pictures: PictureSource = NO_PICTURES, isTrial = false) {
  const file = join(newsroom.folder, '.git/export.xml');
  writeFileSync(file, text);
  const author = { name: 'Test Author', email: 'author@example.org' };
  const { report } = await importExport({
    file,
    repository,
    author,
    pictures: () => pictures,
    section: undefined,
    timeZone: 'Europe/Berlin',
    isTrial,
    onProgress: () => {},
  });
  return report;
}
const refs = () => newsroom.git('for-each-ref', '--format=%(refname) %(objectname)');
const fileOf = (kind: string, slug: string) =>
  newsroom.git(
    'show',
    `cms/${kind}/${slug}:content/${kind}/${slug}${kind === 'topics' || kind === 'people' ? '.yaml' : '/index.mdx'}`,
  );

describe('An export that cannot be read changes nothing', () => {
  const good = wordpressExport(POSTS);
  test.each([
    ['no XML', 'Hello', /no XML file/],
    ['other XML', '<html></html>', /Line 1, column \d+: This is no WordPress export/],
    ['cut short', good.slice(0, -400), /Line \d+, column \d+: The file ends in the middle/],
    ['a newer version', good.replace('<wp:wxr_version>1.2', '<wp:wxr_version>9.9'), /version “9.9”/],
    ['a control character', good.replace('In the gap', 'In \u0008'), /control character/],
    [
      'an entity bomb',
      good.replace('<rss', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss'),
      /document type/,
    ],
  ])('%s', async (_, text, message) => {
    const before = refs();
    await expect(run(text)).rejects.toThrow(message);
    expect(refs()).toBe(before);
  });
});

test('A trial changes nothing', async () => {
  const before = refs();
  const report = await run(wordpressExport(POSTS), NO_PICTURES, true);
  expect(report.of('new')).toBe(6);
  expect(refs()).toBe(before);
});

test('Posts, pages, people and topics become drafts that the CMS lists', async () => {
  const main = newsroom.git('rev-parse', 'main');
  const report = await run(wordpressExport(POSTS));
  expect(report.of('new')).toBe(6);
  expect(report.refused).toEqual([]);
  const drafts = await new Drafts(repository).list();
  expect(drafts.map(({ kind, slug, title, status }) => [kind, slug, title, status]).sort()).toEqual([
    ['articles', 'blocks', 'Blocks', 'draft'],
    ['articles', 'first-story-2', 'Police close the mixer', 'draft'],
    ['articles', 'gap', 'In the gap', 'draft'],
    ['pages', 'about-us', 'About', 'draft'],
    ['people', 'jane-doe', 'Jane Doe', 'draft'],
    ['topics', 'fraud', 'fraud', 'draft'],
  ]);
  expect(newsroom.git('rev-parse', 'main')).toBe(main);
  expect(newsroom.git('status', '--porcelain')).toBe('');
  expect(newsroom.git('for-each-ref', 'refs/newsroom/importing')).toBe('');
  newsroom.git('fsck', '--strict');
});

test('Fields: address, former names, section, topics, dates in the old site’s zone', () => {
  const story = fileOf('articles', 'first-story-2');
  expect(story).toContain(
    'section: courts\ntopics: [fraud]\nbylines: [jane-doe]\npublished: 2019-05-06T09:08:07+02:00',
  );
  expect(story).toContain('formerSlugs: [mixer-closed]');
  expect(fileOf('articles', 'gap')).toContain('published: 2019-03-31T03:30:00+02:00');
  expect(fileOf('articles', 'blocks')).not.toContain('published: 2');
  expect(fileOf('people', 'jane-doe')).toBe('name: Jane Doe\nkind: person');
});

test('Texts mean what they meant, and pass the check of the build', () => {
  for (const slug of ['first-story-2', 'blocks', 'gap']) {
    const body = cutFrontMatter(`${fileOf('articles', slug)}\n`)?.body ?? '';
    expect(checkBody(body).findings).toEqual([]);
  }
  const classic = fileOf('articles', 'first-story-2');
  expect(classic).toContain('First \\{line\\} of 1 \\< 2.\\\nSecond line \\[sic].');
  expect(classic).toContain('](https://www.youtube.com/watch?v=abc)');
  const blocks = fileOf('articles', 'blocks');
  expect(blocks).toContain('## Top');
  expect(blocks).toContain('Words here.');
  expect(blocks).toContain('| a\\|b | – |');
});

test('Again: nothing changes; pictures that are there now come in; what an author changed stays', async () => {
  const first = refs();
  const again = await run(wordpressExport(POSTS));
  expect([again.of('new'), again.of('updated')]).toEqual([0, 0]);
  expect(refs()).toBe(first);

  const withPictures = await run(wordpressExport(POSTS), new UploadsFolder(uploads));
  expect(withPictures.of('updated')).toBe(1);
  const story = fileOf('articles', 'first-story-2');
  expect(story).toContain('<Figure src="photo.png" alt="A noisy picture" caption="What it shows" />');
  expect(story).toContain('file: ./photo.png');
  expect(newsroom.git('ls-tree', '--name-only', 'cms/articles/first-story-2:content/articles/first-story-2')).toContain(
    'photo.png',
  );

  const tip = newsroom.git(
    'commit-tree',
    'cms/articles/gap^{tree}',
    '-p',
    'cms/articles/gap',
    '-m',
    'An author was here',
  );
  newsroom.git('update-ref', 'refs/heads/cms/articles/gap', tip);
  const changed = wordpressExport(POSTS.map((post) => post.replace('<![CDATA[x]]>', '<![CDATA[y]]>')));
  const last = await run(changed);
  expect([last.of('new'), last.of('updated'), last.of('changedHere')]).toEqual([0, 0, 1]);
  expect(newsroom.git('rev-parse', 'cms/articles/gap')).toBe(tip);
});
