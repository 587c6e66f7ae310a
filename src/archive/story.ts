import type { Entry } from '../copydesk/newsroom.ts';
import type { Article, LeadPicture } from '../model/article.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Section } from '../model/section.ts';
import type { Series } from '../model/series.ts';
import type { Topic } from '../model/topic.ts';
import type { PictureFile } from '../pictures/pictureFile.ts';
import type { CaseFile } from './cases/caseFile.ts';
import { countryOf, type Country } from './country.ts';
import type { Signer } from './signer.ts';

/** An entry that stories refer to, with its page on the site. */
export interface Named<T> {
  slug: string;
  /** Path of its page: `/topics/mixers/`. */
  address: string;
  data: T;
}

/** A published article with everything that it refers to in place. */
export interface Story {
  slug: string;
  address: string;
  article: Article;
  /** Path of its file from the top of the repository. */
  path: string;
  digest: string;
  /** Milliseconds since 1970. `changed` is the last of publication, update and corrections. */
  published: number;
  changed: number;
  section: Named<Section>;
  topics: Named<Topic>[];
  series: Named<Series> | null;
  bylines: Signer[];
  organisations: Named<Organisation>[];
  countries: Named<Country>[];
  cases: CaseFile[];
  leadPicture: (LeadPicture & { picture: PictureFile }) | null;
  /** Pictures beside the text, by file name. */
  pictures: Record<string, PictureFile>;
}

/** Finds the entries that an article refers to. The copy desk has made sure that they exist. */
export interface Desk {
  section: (slug: string) => Named<Section>;
  topic: (slug: string) => Named<Topic>;
  series: (slug: string) => Named<Series>;
  person: (slug: string) => Signer;
  organisation: (slug: string) => Named<Organisation>;
  enforcementCase: (slug: string) => CaseFile;
}

/** @param now milliseconds since 1970: what is dated later has not changed the story yet */
export function storyOf(entry: Entry<'articles'>, desk: Desk, now: number): Story {
  const { data: article, pictures } = entry;
  const published = Date.parse(article.published);
  const dates = [article.updated ?? '', ...(article.corrections ?? []).map(({ date }) => date)].map(Date.parse);
  const lead = article.leadPicture;
  const picture = lead && pictures[lead.file.replace(/^\.\//, '')];
  return {
    slug: entry.slug,
    address: `/news/${entry.slug}/`,
    article,
    path: entry.path,
    digest: entry.digest,
    published,
    changed: Math.max(published, ...dates.filter((date) => date <= now)),
    section: desk.section(article.section),
    topics: article.topics.map(desk.topic),
    series: article.series ? desk.series(article.series) : null,
    bylines: article.bylines.map(desk.person),
    organisations: (article.organisations ?? []).map(desk.organisation),
    countries: (article.countries ?? []).map(countryOf),
    cases: (article.cases ?? []).map(desk.enforcementCase),
    leadPicture: lead && picture ? { ...lead, picture } : null,
    pictures,
  };
}
