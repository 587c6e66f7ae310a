import type {
  Article,
  CorrectionComment,
  CreativeWork,
  NewsArticle,
  Organization,
  Person as PersonData,
} from 'schema-dts';
import type { Named, Story } from '../../archive/story.ts';
import type { ArticleCorrection, Source } from '../../model/article.ts';
import type { Person } from '../../model/person.ts';
import type { Site } from '../../model/site.ts';
import { publisher } from './publisher.ts';

/** What a story’s page knows beside the story. */
export interface StoryPage {
  site: Site;
  /** Addresses of its picture, cropped as search engines ask. */
  pictures: string[];
  words: number;
}

const moment = (instant: number) => new Date(instant).toISOString();

/**
 * A story for search engines (schema.org/NewsArticle; Google’s structured data for articles), with
 * what was corrected and what it rests on. Of a retracted story: that it is, and why.
 */
export function storyData(story: Story, { site, pictures, words }: StoryPage): NewsArticle | Article {
  const { article, section, topics, organisations, countries } = story;
  const whole = (path: string) => new URL(path, site.address).href;
  const frame = {
    '@id': `${whole(story.address)}#story`,
    url: whole(story.address),
    mainEntityOfPage: whole(story.address),
    datePublished: moment(story.published),
    dateModified: moment(story.changed),
    publisher: publisher(site),
    inLanguage: 'en',
    isAccessibleForFree: true,
    ...(article.corrections?.length && { correction: article.corrections.map(correctionData) }),
  };
  if (article.status === 'retracted')
    return {
      '@type': 'NewsArticle',
      ...frame,
      headline: `Retracted: ${article.headline}`,
      creativeWorkStatus: 'Retracted',
    };
  return {
    '@type': article.explainer ? 'BackgroundNewsArticle' : 'NewsArticle',
    ...frame,
    identifier: article.id,
    headline: article.headline,
    ...(article.shortHeadline && { alternativeHeadline: article.shortHeadline }),
    description: article.searchDescription ?? article.standfirst,
    ...(pictures.length > 0 && { image: pictures }),
    author: story.bylines.map((person) => authorData(person, site)),
    articleSection: section.data.name,
    keywords: topics.map(({ data }) => data.name),
    wordCount: words,
    ...(organisations.length > 0 && {
      about: organisations.map(({ data, address }): Organization => ({
        '@type': 'Organization',
        name: data.name,
        url: whole(address),
      })),
    }),
    ...(countries.length > 0 && {
      contentLocation: countries.map(({ data }) => ({ '@type': 'Country' as const, name: data.name })),
    }),
    citation: article.sources.map(citationData),
  };
}

/** Who signed a story: a person, or a desk, which is a part of its organisation. */
export function authorData({ data, address }: Named<Person>, site: Site): PersonData | Organization {
  const known = { name: data.name, url: new URL(address, site.address).href };
  return data.kind === 'desk' ? { '@type': 'Organization', ...known } : { '@type': 'Person', ...known };
}

const correctionData = ({ date, what, why }: ArticleCorrection): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text: `${what} Why: ${why}`,
  datePublished: moment(Date.parse(date)),
});

/** What a story or a case rests on. */
export const citationData = ({ title, url, date }: Pick<Source, 'title' | 'url' | 'date'>): CreativeWork => ({
  '@type': 'CreativeWork',
  name: title,
  ...(url && { url }),
  ...(date && { datePublished: date }),
});
