import { describe, expect, test } from 'vitest';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { countWords, plainText } from '../../src/mdx/plainText.ts';
import { articleSlug, generatedArticle } from '../bench/article.ts';

const NUMBERS = Array.from({ length: 40 }, (_, index) => index * 23);

describe('a generated article', () => {
  test('is right in every field and word', () => {
    for (const number of NUMBERS) {
      const { slug, text } = generatedArticle(number, 40);
      expect(checkEntryFile(`content/articles/${slug}/index.mdx`, Buffer.from(text)).problems, text).toEqual([]);
    }
  });

  test('has 600 to 800 words, as a story has', () => {
    for (const number of NUMBERS) {
      const body = cutFrontMatter(generatedArticle(number, 40).text)?.body ?? '';
      const words = countWords(plainText(bodyTree(body).nodes));
      expect(words).toBeGreaterThanOrEqual(600);
      expect(words).toBeLessThanOrEqual(850);
    }
  });

  test('is the same every time, and links only to articles before it', () => {
    for (const number of NUMBERS) {
      const { text } = generatedArticle(number, 40);
      expect(generatedArticle(number, 40).text).toBe(text);
      const before = new Set(Array.from({ length: number }, (_, index) => `/news/${articleSlug(index)}/`));
      for (const [, address] of text.matchAll(/\]\((\/news\/[^)]+)\)/g)) expect(before).toContain(address);
    }
  });
});
