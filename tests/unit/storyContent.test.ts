import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Story } from '../../src/archive/story.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import { storyContent } from '../../src/feeds/storyContent.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import type { Article } from '../../src/model/article.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

function storyWith(change: Partial<Article>, pictures: Entry['pictures'] = {}): Story {
  const entry = { ...articleEntry('the-story', change), pictures };
  const [story] = buildArchive([...houseEntries(), entry], Date.parse('2025-01-01T00:00:00Z')).stories;
  return story ?? expect.fail('The story must be live.');
}
const content = (story: Story, timeZone = 'UTC') =>
  storyContent(story, bodyTree('The text.'), 'https://news.example', timeZone);

describe('a story in a feed', () => {
  test('begins with what was corrected, and ends with its sources', () => {
    const html = content(
      storyWith({
        keyPoints: ['The first point.', 'R&D spent “<5%”.'],
        corrections: [{ date: '2024-12-31T23:30:00Z', what: 'The sum was 4, not 5.', why: 'We misread it.' }],
        sources: [
          { title: 'United States v. Doe & Co', publisher: 'A court', kind: 'court-document' },
          { title: 'A release', publisher: 'DoJ', kind: 'agency-release', url: 'https://www.justice.gov/x' },
        ],
      }),
      'Asia/Tokyo',
    );
    expect(html).toBe(
      '<p><strong>Corrected on 1 January 2025:</strong> The sum was 4, not 5. Why: We misread it.</p>' +
        '<ul><li>The first point.</li><li>R&#x26;D spent “&#x3C;5%”.</li></ul>\n' +
        '<p>The text.</p>\n' +
        '<h3>Sources</h3><ol><li>United States v. Doe &#x26; Co (A court; court document)</li>' +
        '<li><a href="https://www.justice.gov/x">A release</a> (DoJ; agency release)</li></ol>',
    );
  });

  test('shows its lead picture at a size that it really has', () => {
    const picture = { format: 'png', width: 1600, height: 900, digest: '0123456789abcdef' } as const;
    const lead = { file: './lead.png', alt: 'A map of the world', caption: 'Where it happened.', credit: 'House' };
    const html = content(storyWith({ leadPicture: lead }, { 'lead.png': picture }));
    const [, url, width, height] =
      /<img src="([^"]+)" alt="A map of the world" width="(\d+)" height="(\d+)">/.exec(html) ?? [];
    expect(url).toMatch(/^https:\/\/news\.example\/.*0123456789abcdef.*\.jpg$/);
    expect(Number(width)).toBeLessThanOrEqual(1600);
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 1);
    expect(html).toContain('<figcaption>Where it happened. (House)</figcaption>');
  });

  test('without pictures, points and corrections is its text and sources', () => {
    expect(content(storyWith({}))).toMatch(/^\n<p>The text\.<\/p>\n<h3>Sources<\/h3>/);
  });
});
