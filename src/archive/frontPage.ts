import type { Section } from '../model/section.ts';
import type { Archive, Listing } from './archive.ts';
import type { Story } from './story.ts';

const IN_PINNED = 4;
const IN_LATEST = 7;
const IN_SECTION = 4;
const IN_EXPLAINERS = 4;

/** The front page as it stands at the moment of the archive. No story stands in two places of it. */
export interface FrontPage {
  /** Null only when nothing is published. */
  lead: Story | null;
  second: Story | null;
  /** What editors pinned. */
  pinned: Story[];
  latest: Story[];
  /** Only sections that have something left to show. */
  sections: (Listing<Section> & { shown: Story[] })[];
  /** Stories that stay useful, those on the subjects that the paper writes most about first. */
  explainers: Story[];
}

/**
 * Lays out the front page. What the editors chose in the site settings comes first; a choice that is
 * retracted, not out yet or made twice is passed over, and the newest story takes its place. The lead
 * that nobody chose is the newest with a picture, as long as that is among the first.
 */
export function frontPage({ site, stories, sections, topics }: Archive): FrontPage {
  const chosen = site.frontPage ?? {};
  const wanted = new Set([chosen.lead, chosen.second, ...(chosen.pinned ?? [])]);
  const live = new Map(stories.filter(({ slug }) => wanted.has(slug)).map((story) => [story.slug, story]));
  const placed = new Set<Story>();
  const place = (story: Story | undefined): Story | null => {
    if (!story || placed.has(story)) return null;
    placed.add(story);
    return story;
  };
  const take = (from: Story[], count: number): Story[] => {
    const taken: Story[] = [];
    for (const story of from) {
      if (taken.length === count) break;
      if (place(story)) taken.push(story);
    }
    return taken;
  };

  const byEditors = (slug: string | undefined) => place(slug === undefined ? undefined : live.get(slug));
  const leadOfEditors = byEditors(chosen.lead);
  const secondOfEditors = byEditors(chosen.second);
  const pinned = take(
    (chosen.pinned ?? []).flatMap((slug) => live.get(slug) ?? []),
    IN_PINNED,
  );
  const free = () => stories.find((story) => !placed.has(story));
  const lead = leadOfEditors ?? place(pictured(stories, placed) ?? free());
  const second = secondOfEditors ?? place(pictured(stories, placed) ?? free());
  const latest = take(stories, IN_LATEST);

  const subjects = new Map(topics.map((topic) => [topic.slug, topic.stories.length]));
  const weight = (story: Story) => Math.max(...story.topics.map(({ slug }) => subjects.get(slug) ?? 0));
  const useful = stories.filter(({ article }) => article.explainer).sort((a, b) => weight(b) - weight(a));
  const explainers = take(useful, IN_EXPLAINERS);
  return {
    lead,
    second,
    pinned,
    latest,
    explainers,
    sections: sections
      .map((section) => ({ ...section, shown: take(section.stories, IN_SECTION) }))
      .filter(({ shown }) => shown.length > 0),
  };
}

/** How far behind the newest story a lead may lie for the sake of its picture. */
const AMONG = 5;

function pictured(stories: Story[], placed: ReadonlySet<Story>): Story | undefined {
  return stories
    .slice(0, AMONG + placed.size)
    .filter((story) => !placed.has(story))
    .slice(0, AMONG)
    .find(({ leadPicture }) => leadPicture);
}
