import type { Archive, Listing } from '../archive/archive.ts';
import { newsroomNow } from '../archive/clock.ts';
import type { Story } from '../archive/story.ts';
import { weeks } from '../archive/weeks.ts';
import { correctionItem } from './correctionItem.ts';
import type { Feed, FeedGroup } from './feed.ts';
import { storyItem } from './storyItem.ts';
import { weekItem } from './weekDigest.ts';

type Ways = Pick<Story, 'section' | 'topics' | 'organisations' | 'countries' | 'bylines'>;

/** The feed of everything, that of the corrections, and that of the weeks. */
export function siteFeeds(archive: Archive): Feed[] {
  const { site } = archive;
  const all = {
    group: 'all' as const,
    name: 'Everything',
    title: site.name,
    description: site.description,
    place: '/',
    page: '/',
    items: withRetracted(archive.stories, archive.retracted, archive),
    archivesTexts: true,
  };
  const corrections = {
    group: 'all' as const,
    name: 'Corrections',
    title: `${site.name}: Corrections`,
    description: 'Every mistake that we have put right in a published story, and every story that we have withdrawn.',
    place: '/corrections/',
    page: '/corrections/',
    items: archive.corrections.map((correction) => correctionItem(correction, archive)),
  };
  const digest = {
    group: 'all' as const,
    name: 'Week by week',
    title: `${site.name}: Week by week`,
    description: 'Once a week what came out and what was corrected, also for services that send a feed as e-mail.',
    place: '/digest/',
    page: '/archive/',
    items: weeks(archive, newsroomNow()).map((week) => weekItem(week, archive)),
  };
  return [all, corrections, digest];
}

/** A feed for each section, topic, organisation, person and country that has stories. */
export function listFeeds(archive: Archive): Feed[] {
  const lists = <T extends { name: string; description?: string; biography?: string }>(
    group: FeedGroup,
    listings: Listing<T>[],
    slugsOf: (story: Ways) => { slug: string }[],
  ) => {
    const gone = retractedBySlug(archive, slugsOf);
    return listings.map(({ slug, data, address, stories }): Feed => {
      const items = withRetracted(stories, gone.get(slug) ?? [], archive);
      const title = `${archive.site.name}: ${data.name}`;
      const description = data.description ?? data.biography ?? '';
      return {
        group,
        name: data.name,
        title,
        description,
        place: address,
        page: address,
        items,
      };
    });
  };
  return [
    ...lists('section', archive.sections, (story) => [story.section]),
    ...lists('topic', archive.topics, (story) => story.topics),
    ...lists('person', archive.people, (story) => story.bylines),
    ...lists('organisation', archive.organisations, (story) => story.organisations),
    ...lists('country', archive.countries, (story) => story.countries),
  ];
}

/** A feed for each topic within a section: who wants court news of mixers alone follows that. */
export function sectionTopicFeeds(archive: Archive): Feed[] {
  return archive.sections.flatMap((section) => {
    const byTopic = new Map<string, Story[]>();
    for (const story of section.stories)
      for (const { slug } of story.topics) byTopic.set(slug, [...(byTopic.get(slug) ?? []), story]);
    return archive.topics.flatMap((topic): Feed[] => {
      const stories = byTopic.get(topic.slug);
      if (!stories) return [];
      const gone = archive.retracted.filter(
        (story) => story.section.slug === section.slug && story.topics.some(({ slug }) => slug === topic.slug),
      );
      const name = `${section.data.name}: ${topic.data.name}`;
      return [
        {
          group: 'sectionTopic',
          name,
          title: `${archive.site.name}: ${name}`,
          description: `${topic.data.name} in the section ${section.data.name}.`,
          place: `${section.address}topics/${topic.slug}/`,
          page: topic.address,
          items: withRetracted(stories, gone, archive),
        },
      ];
    });
  });
}

function retractedBySlug({ retracted }: Archive, slugsOf: (story: Ways) => { slug: string }[]): Map<string, Story[]> {
  const found = new Map<string, Story[]>();
  for (const story of retracted)
    for (const { slug } of slugsOf(story)) found.set(slug, [...(found.get(slug) ?? []), story]);
  return found;
}

/** The order of the archive, which a retraction must not change. */
const newestFirst = (a: Story, b: Story) => b.published - a.published || a.slug.localeCompare(b.slug);

/** A retraction stays in the feeds at the place of its story: only so does it reach whoever has the text. */
function withRetracted(stories: Story[], retracted: Story[], archive: Archive) {
  const all = retracted.length > 0 ? [...stories, ...retracted].sort(newestFirst) : stories;
  return all.map((story) => storyItem(story, archive));
}
