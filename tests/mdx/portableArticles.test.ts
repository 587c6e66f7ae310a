import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import { AUTHOR_COMPONENTS } from '../../src/components/author/authorComponents.ts';
import type { StoryContext } from '../../src/components/author/storyContext.ts';
import Stretches from '../../src/components/author/Stretches.astro';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { bodyOf } from '../../src/copydesk/frontMatter.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { stretches } from '../../src/mdx/stretches.ts';
import type { Article } from '../../src/model/article.ts';
import { termAddress } from '../../src/model/termAddress.ts';
import { pictureCacheFolder } from '../../src/pictures/cacheFolder.ts';
import { PictureRegister, type PictureFile } from '../../src/pictures/pictureFile.ts';
import ReferenceArticle from './ReferenceArticle.astro';
import { sameSpelling } from './sameSpelling.ts';

type Compiled = () => Promise<{ Content: AstroComponentFactory }>;
const articles = {
  ...import.meta.glob<{ Content: AstroComponentFactory }>('/content/articles/*/index.mdx'),
  ...import.meta.glob<{ Content: AstroComponentFactory }>('/tests/fixtures/articles/*.mdx'),
};
const root = process.cwd();
const register = new PictureRegister(pictureCacheFolder(root));
const container = await AstroContainer.create();
container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });

test.each(Object.entries(articles))(
  '%s is standard MDX: @astrojs/mdx makes the same document of it',
  async (path, compiled) => {
    const context = await contextOf(path);
    const ours = await container.renderToString(Stretches, {
      props: { stretches: stretches(bodyTree(bodyOf(readFileSync(join(root, path), 'utf8'))).nodes), context },
    });
    const theirs = await reference(compiled, context);
    expect(ours.length).toBeGreaterThan(200);
    expect(sameSpelling(ours)).toBe(sameSpelling(theirs));
  },
);

/** Rendered by `@astrojs/mdx`, with our components for authors, each of which gets the same context. */
async function reference(compiled: Compiled, context: StoryContext): Promise<string> {
  const { Content } = await compiled();
  const components = Object.entries(AUTHOR_COMPONENTS).map(([name, component]) => [
    name,
    inContext(component, context),
  ]);
  const { Picture } = AUTHOR_COMPONENTS;
  // A picture of Markdown comes as an imported file.
  const img = inContext(Picture, context, ({ src }) => ({ src: basename((src as { fsPath: string }).fsPath) }));
  return container.renderToString(ReferenceArticle, {
    props: { Content, components: { ...Object.fromEntries(components), img } },
  });
}

type Properties = Record<string, unknown>;

function inContext(
  component: AstroComponentFactory,
  context: StoryContext,
  change: (props: Properties) => Properties = () => ({}),
): AstroComponentFactory {
  const wrapped = (result: unknown, props: Properties, slots: unknown) =>
    component(result, { ...props, ...change(props), context }, slots);
  return Object.assign(wrapped, component);
}

const termOf = (slug: string) => ({
  slug,
  address: termAddress(slug),
  data: { term: slug, definition: 'What the words mean, in a sentence.' },
});

/** What the components may ask of the story, as the copy desk knows it. */
async function contextOf(path: string): Promise<StoryContext> {
  const file = join(root, path);
  const slug = path.startsWith('/content/') ? basename(dirname(path)) : `fixture-${basename(path, '.mdx')}`;
  const checked = checkEntryFile(`content/articles/${slug}/index.mdx`, readFileSync(file));
  expect(checked.problems).toEqual([]);
  const pictures: Record<string, PictureFile> = {};
  for (const { name } of checked.mentions.pictures) {
    const inspected = await register.inspect(name, () => readFileSync(join(dirname(file), name)));
    if ('picture' in inspected) pictures[name.replace(/^\.\//, '')] = inspected.picture;
  }
  const terms = new Map(
    checked.mentions.references.filter(({ kind }) => kind === 'glossary').map(({ name }) => [name, termOf(name)]),
  );
  return { terms, sources: (checked.data as unknown as Article).sources, pictures, path: path.slice(1) };
}
