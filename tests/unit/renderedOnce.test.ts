import { expect, test } from 'vitest';
import { renderedOnce } from '../../src/components/listing/renderedOnce.ts';

test('a story is rendered once for all lists that show it alike, and anew for another look or another story', async () => {
  const rendered: string[] = [];
  const render = (name: string) => () => {
    rendered.push(name);
    return Promise.resolve(`<li>${name}</li>`);
  };
  const story = { slug: 'a' };
  expect(await renderedOnce(story, 'row', render('row of a'))).toBe('<li>row of a</li>');
  expect(await renderedOnce(story, 'row', render('row of a again'))).toBe('<li>row of a</li>');
  expect(await renderedOnce(story, 'brief', render('brief of a'))).toBe('<li>brief of a</li>');
  expect(await renderedOnce({ slug: 'a' }, 'row', render('row of an edited a'))).toBe('<li>row of an edited a</li>');
  expect(rendered).toEqual(['row of a', 'brief of a', 'row of an edited a']);
});
