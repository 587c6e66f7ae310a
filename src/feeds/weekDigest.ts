import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import { monthOf } from '../archive/month.ts';
import { printDay } from '../archive/printDate.ts';
import type { Week } from '../archive/weeks.ts';
import { namedIdentifier } from './correctionItem.ts';
import type { FeedItem } from './feed.ts';

/** The name space of the newsroom’s weeks, made up once (RFC 9562, section 5.4). */
const WEEKS = 'urn:uuid:6f0c2f5e-9f0b-4f6e-8a53-0a4c8d2b7e11';

/** `The week to 8 February 2026`. */
export const weekTitle = ({ to }: Week) => `The week to ${printDay(to - 1, 'UTC')}`;

/** A week in one sentence. */
export function weekSummary({ stories, corrections }: Week): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  const parts = [
    ...(stories.length > 0 ? [count(stories.length, 'story', 'stories')] : []),
    ...(corrections.length > 0 ? [count(corrections.length, 'correction', 'corrections')] : []),
  ];
  return `${parts.join(' and ')}.`;
}

/** A week as plain elements: what came out, each with its standfirst, and what was corrected. */
export function weekContent({ stories, corrections }: Week, site: string): ElementContent[] {
  const whole = (path: string) => new URL(path, site).href;
  return [
    ...stories.flatMap(({ address, article, section }) => [
      h('h2', h('a', { href: whole(address) }, article.headline)),
      h('p', [h('strong', section.data.name), ` · ${article.standfirst}`]),
    ]),
    ...(corrections.length > 0
      ? [
          h('h2', 'Corrections'),
          h(
            'ul',
            corrections.map(({ story, what, isRetraction }) =>
              h('li', [
                h('a', { href: whole(story.address) }, story.article.headline),
                `: ${isRetraction ? 'Retracted. ' : ''}${what}`,
              ]),
            ),
          ),
        ]
      : []),
  ];
}

/** Weeks have no page: the archive, or the log of corrections, has what is in them. Each has an address of its own all the same. */
function weekAddress({ monday, stories: [newest] }: Week, timeZone: string): string {
  if (!newest) return `/corrections/?week=${monday}`;
  const { year, month } = monthOf(newest.published, timeZone);
  return `/archive/${year}/?week=${monday}#month-${month}`;
}

/** A week as an entry of its own, for services that send a feed as e-mail. */
export function weekItem(week: Week, { site }: Archive): FeedItem {
  return {
    published: week.to,
    changed: week.to,
    entry: () =>
      Promise.resolve({
        id: namedIdentifier(WEEKS, `${site.address} ${week.monday}`),
        url: new URL(weekAddress(week, site.timeZone), site.address).href,
        title: weekTitle(week),
        summary: weekSummary(week),
        html: toHtml(weekContent(week, site.address)),
        published: week.to,
        changed: week.to,
        authors: [],
        categories: ['Week'],
        picture: null,
      }),
  };
}
