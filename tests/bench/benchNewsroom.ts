import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { temporaryNewsroom } from '../support/temporaryNewsroom.ts';
import { generatedArticle } from './article.ts';
import { writeCast } from './cast.ts';
import { drawPicturePool, POOL_SIZE } from './picturePool.ts';

/** A copy of the project that holds generated content, and caches of its own. */
export interface BenchNewsroom {
  folder: string;
  /** Fills it up to so many articles. */
  fill: (articles: number) => void;
  /** Forgets what a build left, apart from made pictures; with `pictures` those too. */
  forget: (what?: 'pictures') => void;
  /** Changes one article, as a correction of its text would. */
  edit: (article: number) => void;
  remove: () => void;
}

export async function benchNewsroom(): Promise<BenchNewsroom> {
  const { folder, remove } = temporaryNewsroom();
  const content = join(folder, 'content');
  // A link: the project’s own cache stays as it is.
  rmSync(join(folder, 'node_modules', '.cache'), { force: true });
  rmSync(content, { recursive: true });
  writeCast(content);
  // On the disk of the newsroom, so that articles can hold hard links.
  const pool = await drawPicturePool(join(folder, '.pool'));
  const folderOf = (slug: string) => join(content, 'articles', slug);
  let filled = 0;
  return {
    folder,
    fill: (articles) => {
      for (; filled < articles; filled++) {
        const { slug, text, pictures } = generatedArticle(filled, POOL_SIZE);
        mkdirSync(folderOf(slug), { recursive: true });
        writeFileSync(join(folderOf(slug), 'index.mdx'), text);
        for (const { file, pooled } of pictures) linkSync(pool[pooled]!, join(folderOf(slug), file));
      }
    },
    forget: (what) => {
      const left = ['dist', '.astro', join('node_modules', '.astro')];
      if (what === 'pictures') left.push(join('node_modules', '.cache'));
      for (const name of left) setAside(folder, name);
    },
    edit: (article) => {
      const { slug } = generatedArticle(article, POOL_SIZE);
      appendFileSync(join(folderOf(slug), 'index.mdx'), '\nOne sentence more.\n');
    },
    remove,
  };
}

/** Out of the way, not deleted: some file systems are slow to write for a minute after they deleted thousands of files. */
function setAside(folder: string, name: string): void {
  const aside = join(folder, '.aside');
  mkdirSync(aside, { recursive: true });
  if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, String(readdirSync(aside).length)));
}
