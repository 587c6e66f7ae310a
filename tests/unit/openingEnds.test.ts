import { expect, test } from 'vitest';
import { linkAfterOpening, OPENING_ENDS } from '../../src/styles/opening/openingEnds.ts';

const LINK = '<link rel="stylesheet" href="/_astro/reader.css">';
const OTHER = '<link rel="stylesheet" href="/_astro/page.css">';
const ends = (html: string) => linkAfterOpening(Buffer.from(html)).toString();
const page = (body: string) => `<head><link rel="icon" href="/a.svg">${LINK}${OTHER}</head><body>${body}</body>`;
const moved = (body: string) => `<head><link rel="icon" href="/a.svg"></head><body>${body}</body>`;

test('stylesheets are linked where the frame ends', () => {
  expect(ends(page(`<header></header>${OPENING_ENDS}<main></main>`))).toBe(
    moved(`<header></header>${LINK}${OTHER}<main></main>`),
  );
});

test('or where the page itself says that its opening ends, the first time that it does', () => {
  const body = `<header></header>${OPENING_ENDS}<main><h1>A</h1>${OPENING_ENDS}<p>B</p>${OPENING_ENDS}<p>C</p></main>`;
  expect(ends(page(body))).toBe(moved(`<header></header><main><h1>A</h1>${LINK}${OTHER}<p>B</p><p>C</p></main>`));
});

test('a page that marks nothing stays as it is', () => {
  expect(ends(page('<main></main>'))).toBe(page('<main></main>'));
});
