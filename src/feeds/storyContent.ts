import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { printDay } from '../archive/printDate.ts';
import type { Story } from '../archive/story.ts';
import type { BodyTree } from '../mdx/bodyTree.ts';
import { SOURCE_KINDS } from '../model/article.ts';
import { heightAt, renditionAddress, renditionWidths } from '../pictures/renditions.ts';
import type { PictureFile } from '../pictures/pictureFile.ts';
import type { Rendition } from '../pictures/renditions.ts';
import { feedBody } from './feedBody.ts';
import { sinceStory } from './sinceStory.ts';

/** The rendition of a picture that feeds show: JPEG, which every reader can. */
export function feedRendition(picture: PictureFile): Rendition {
  const width = renditionWidths(picture).find((one) => one >= 1200) ?? picture.width;
  return { digest: picture.digest, width, format: 'jpg' };
}

/** A whole story as HTML for feed readers: corrections first, what happened since, then picture, key points, text and sources. */
export function storyContent(story: Story, body: BodyTree, site: string, timeZone: string): string {
  const picture = (file: string) => {
    const found = story.pictures[file];
    if (!found) return null;
    const rendition = feedRendition(found);
    return {
      url: new URL(renditionAddress(rendition), site).href,
      width: rendition.width,
      height: heightAt(found, rendition.width),
    };
  };
  const context = { slug: story.slug, address: story.address, site, sources: story.article.sources, picture };
  return [
    toHtml({
      type: 'root',
      children: [
        ...corrections(story, timeZone),
        ...outcomes(story, site, timeZone),
        ...lead(story, picture),
        ...keyPoints(story),
      ],
    }),
    feedBody(body, context),
    toHtml({ type: 'root', children: sources(story) }),
  ].join('\n');
}

function corrections({ article }: Story, timeZone: string): ElementContent[] {
  return (article.corrections ?? []).map(({ date, what, why }) =>
    h('p', [h('strong', `Corrected on ${printDay(Date.parse(date), timeZone)}:`), ` ${what} Why: ${why}`]),
  );
}

function outcomes(story: Story, site: string, timeZone: string): ElementContent[] {
  return sinceStory(story, timeZone).map(({ what, words, file }) =>
    h('p', [
      h('strong', what),
      ` ${words} `,
      h('a', { href: new URL(file.address, site).href }, `Case: ${file.data.title}`),
    ]),
  );
}

function lead(
  { leadPicture }: Story,
  picture: (file: string) => { url: string; width: number; height: number } | null,
): ElementContent[] {
  const image = leadPicture && picture(leadPicture.file.replace(/^\.\//, ''));
  if (!image || !leadPicture) return [];
  const words = [leadPicture.caption, leadPicture.credit && `(${leadPicture.credit})`].filter(Boolean).join(' ');
  return [
    h('figure', [
      h('img', { src: image.url, alt: leadPicture.alt, width: image.width, height: image.height }),
      ...(words ? [h('figcaption', words)] : []),
    ]),
  ];
}

function keyPoints({ article }: Story): ElementContent[] {
  const points = article.keyPoints ?? [];
  return points.length > 0
    ? [
        h(
          'ul',
          points.map((point) => h('li', point)),
        ),
      ]
    : [];
}

function sources({ article }: Story): ElementContent[] {
  return [
    h('h3', 'Sources'),
    h(
      'ol',
      article.sources.map(({ title, publisher, kind, url }) =>
        h('li', [url ? h('a', { href: url }, title) : title, ` (${publisher}; ${SOURCE_KINDS[kind].toLowerCase()})`]),
      ),
    ),
  ];
}
