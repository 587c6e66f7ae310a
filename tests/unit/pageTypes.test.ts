import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pageTypes } from '../../scripts/pageTypes.ts';

test('a type of pages is all that one route lays out, the heaviest page first; what only leads on is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  const write = (file: string, text = '') => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const routes = ['index', '404', '[page]', 'about/[...page]', 'news/[slug]', 'news/past/[...page]'];
  for (const route of routes) write(`pages/${route}.astro`);
  for (const path of ['', 'privacy/', 'about/', 'about/2/', 'news/short/', 'news/past/', 'news/past/3/'])
    write(`dist/${path}index.html`, path);
  write('dist/404.html');
  write('dist/news/long/index.html', 'many words');
  write('dist/news/moved/index.html', '<meta http-equiv="refresh" content="0;url=/news/long/">');
  const found = Object.fromEntries(
    pageTypes(join(folder, 'dist'), join(folder, 'pages')).map(({ route, paths }) => [route, paths]),
  );
  rmSync(folder, { recursive: true });
  expect(found).toEqual({
    '/': ['/'],
    '/404.html': ['/404.html'],
    '/[page]/': ['/privacy/'],
    '/about/[...page]/': ['/about/2/', '/about/'],
    '/news/[slug]/': ['/news/short/', '/news/long/'],
    '/news/past/[...page]/': ['/news/past/3/', '/news/past/'],
  });
});
