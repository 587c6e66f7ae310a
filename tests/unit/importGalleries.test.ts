import { describe, expect, test } from 'vitest';
import type { BodyContext } from '../../scripts/import/bodyContext.ts';
import { bodyFromHtml } from '../../scripts/import/bodyFromHtml.ts';
import { readPostHtml } from '../../scripts/import/blocks.ts';
import { Notes } from '../../scripts/import/notes.ts';

const OLD = 'https://old.example.org/wp-content/uploads';
const PICTURES: Record<string, { address: string; alt: string; caption: string }> = {
  '1': { address: `${OLD}/one.png`, alt: 'A first picture', caption: 'The first' },
  '2': { address: `${OLD}/two.png`, alt: 'A second picture', caption: '' },
};

/** The text that becomes of a post, and what the report says. */
function imported(html: string, more: Partial<BodyContext> = {}) {
  const notes = new Notes();
  const { body, findings } = bodyFromHtml(readPostHtml(html, notes), {
    notes,
    site: 'https://old.example.org',
    picture: (address) => ({ file: address.slice(address.lastIndexOf('/') + 1) }),
    attachment: (id) => PICTURES[id],
    ownPictures: ['2'],
    footnotes: new Map(),
    ...more,
  });
  expect(findings).toEqual([]);
  return { body: body.trim(), notes: notes.list() };
}

const FIRST = '<Figure src="one.png" alt="A first picture" caption="The first" />';

describe('galleries', () => {
  test('of the classic editor become pictures one below the other, in their order, with their captions', () => {
    const { body, notes } = imported('Before.\n\n[gallery columns="2" ids="2,1"]\n\nAfter.');
    expect(body).toBe(`Before.\n\n![A second picture](two.png)\n\n${FIRST}\n\nAfter.`);
    expect(notes).toContain('A gallery became pictures one below the other.');
  });

  test('that name no pictures show those of the post; what is not there is named', () => {
    expect(imported('[gallery]').body).toBe('![A second picture](two.png)');
    const { body, notes } = imported('[gallery ids="9"]Text.');
    expect(body).toBe('Text.');
    expect(notes).toEqual([
      'The picture number 9 of a gallery is not in the export and was left out.',
      'A gallery without pictures was left out.',
    ]);
  });

  test('of the block editor too, with the caption of the whole', () => {
    const image = (id: number, name: string, caption: string) =>
      `<!-- wp:image {"id":${id}} --><figure class="wp-block-image"><img src="${OLD}/${name}.png" alt="" class="wp-image-${id}"/>${caption && `<figcaption class="wp-element-caption">${caption}</figcaption>`}</figure><!-- /wp:image -->`;
    const { body, notes } = imported(
      `<!-- wp:gallery --><figure class="wp-block-gallery has-nested-images">${image(1, 'one', 'The first')}${image(2, 'two', '')}<figcaption class="blocks-gallery-caption">Both of them</figcaption></figure><!-- /wp:gallery -->`,
    );
    expect(body).toBe(`${FIRST}\n\n![A second picture](two.png)\n\n*Both of them*`);
    expect(notes).toContain('A gallery became pictures one below the other.');
  });
});

describe('footnotes of the block editor', () => {
  const mark = (name: string, number: number) =>
    `<sup data-fn="${name}" class="fn"><a href="#${name}" id="${name}-link">${number}</a></sup>`;
  const post = (words: string) => `<!-- wp:paragraph --><p>${words}</p><!-- /wp:paragraph --><!-- wp:footnotes /-->`;

  test('are numbered in the order of the text, and keep their links and signs', () => {
    const footnotes = new Map([
      ['a1', 'See <a href="https://www.justice.gov/a">the release</a> of {May} & June.'],
      ['b2', 'Another note.'],
    ]);
    const { body } = imported(post(`One.${mark('b2', 1)} Two.${mark('a1', 2)}`), { footnotes });
    expect(body).toBe(
      'One.[^1] Two.[^2]\n\n[^1]: Another note.\n\n[^2]: See [the release](https://www.justice.gov/a) of \\{May\\} & June.',
    );
  });

  test('whose words are not in the export are no marks that lead nowhere', () => {
    const { body, notes } = imported(post(`One.${mark('gone', 1)}`));
    expect(body).toBe('One.');
    expect(notes).toEqual([expect.stringContaining('footnote')]);
  });
});
