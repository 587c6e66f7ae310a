import { parse } from 'yaml';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { readPlainYaml } from '../../src/copydesk/plainYaml.ts';
import { entryOfPath, KINDS, type KindName } from '../../src/model/kind.ts';
import { termAddress } from '../../src/model/termAddress.ts';
import type { Oid, Repository } from './repository.ts';

/** A page of the site that a text can link to. */
export interface LinkTarget {
  title: string;
  /** As the site wants it: `/news/name/`. */
  address: string;
  /** What authors call such a page: “Article”, “Topic”. */
  kind: string;
  /** Readers can see it now. */
  published: boolean;
}
/** An entry that is being written, as far as a link needs it. */
interface DraftOfPage {
  kind: KindName;
  slug: string;
  title: string;
  isNew: boolean;
}
export interface DraftList {
  list(): Promise<DraftOfPage[]>;
}
interface Read {
  title: string;
  status: string;
  published: number;
}
interface Found extends LinkTarget {
  at: number;
}

/** What stands before an entry’s name in the address of its page, and behind it. */
const FOLDERS: Partial<Record<KindName, [before: string, behind: string]>> = {
  articles: ['/news/', '/'],
  topics: ['/topics/', '/'],
  people: ['/people/', '/'],
  organisations: ['/organisations/', '/'],
  sections: ['/sections/', '/'],
  series: ['/series/', '/'],
  cases: ['/cases/', '/'],
  training: ['/training/', '/'],
  pages: ['/', '/'],
  glossary: [termAddress(''), ''],
};
/** Pages that are no entries. */
const FIXED: [title: string, address: string][] = [
  ['Front page', '/'],
  ['Archive', '/archive/'],
  ['All topics', '/topics/'],
  ['All people', '/people/'],
  ['Search', '/search/'],
  ['Contact', '/contact/'],
  ['Corrections', '/corrections/'],
  ['All countries', '/countries/'],
  ['All organisations', '/organisations/'],
  ['All series', '/series/'],
  ['All sections', '/sections/'],
  ['Cases', '/cases/'],
  ['Figures of the cases', '/cases/figures/'],
  ['Look up a wallet address or a name', '/lookup/'],
  ['Training', '/training/'],
  ['Calendar of training', '/training/calendar/'],
  ['Past training', '/training/past/'],
  ['Feeds', '/feeds/'],
  ['Open data', '/data/'],
  ['Glossary', '/glossary/'],
  ['What claim labels mean', '/claims/'],
  ['How we work', '/how-we-work/'],
  ['How to follow', '/how-to-follow/'],
];
const MOST = 12;

/** Finds pages of the site by their titles. Each file is read once. */
export class LinkTargets {
  private readonly repository: Repository;
  private readonly drafts: DraftList;
  private readonly read = new Map<Oid, Read>();

  constructor(repository: Repository, drafts: DraftList) {
    this.repository = repository;
    this.drafts = drafts;
  }

  /**
   * Pages whose titles have all words of a query, the best first; without words the newest stories.
   * @param only pages of this kind alone; without words all of them
   */
  async find(query: string, now: number, only?: KindName): Promise<LinkTarget[]> {
    const words = plain(query).split(/\s+/).filter(Boolean);
    const all = await this.all(now);
    const found = all.flatMap((target) => {
      if (only && target.kind !== KINDS[only].label) return [];
      const score = only && words.length === 0 ? 1 : scoreOf(target, words);
      return score > 0 ? [{ target, score }] : [];
    });
    found.sort(
      (a, b) => b.score - a.score || b.target.at - a.target.at || a.target.title.localeCompare(b.target.title),
    );
    return found.slice(0, MOST).map(({ target: { at: _at, ...target } }) => target);
  }

  private async all(now: number): Promise<Found[]> {
    const tree = await this.repository.contentTree((await this.repository.branch()).commit);
    const entries = [...tree].flatMap(([path, oid]) => {
      const entry = entryOfPath(path);
      return entry && FOLDERS[entry.kind] ? [{ ...entry, oid }] : [];
    });
    await this.readNew(entries.map(({ oid }) => oid));
    const published = entries.map(({ kind, slug, oid }): Found => {
      const { title, status, published } = this.read.get(oid)!;
      const isSeen = !['articles', 'training'].includes(kind) || (status !== 'draft' && published <= now);
      return { ...targetOf(kind, slug, title || slug), published: isSeen, at: published };
    });
    const drafts = (await this.drafts.list())
      .filter(({ kind, isNew }) => isNew && FOLDERS[kind])
      .map(({ kind, slug, title }): Found => ({ ...targetOf(kind, slug, title), published: false, at: now }));
    const fixed = FIXED.map(([title, address]): Found => ({ title, address, kind: 'Page', published: true, at: 0 }));
    return [...published, ...drafts, ...fixed];
  }

  private async readNew(oids: Oid[]): Promise<void> {
    const unknown = oids.filter((oid) => !this.read.has(oid));
    const texts = await this.repository.blobs(unknown);
    texts.forEach((text, index) => this.read.set(unknown[index]!, readFields(text.toString())));
  }
}

const targetOf = (kind: KindName, slug: string, title: string) => ({
  title,
  address: (FOLDERS[kind] ?? ['/', '/']).join(slug),
  kind: KINDS[kind].label,
});

function readFields(text: string): Read {
  const source = cutFrontMatter(text)?.fields ?? text;
  let data: Record<string, unknown> = {};
  try {
    data = readPlainYaml(source, 1)?.data ?? ((parse(source) ?? {}) as Record<string, unknown>);
  } catch {
    // A file that is damaged is found by its name.
  }
  const title = data.headline ?? data.title ?? data.name ?? data.term;
  const published = Date.parse(String(data.published));
  return {
    title: typeof title === 'string' ? title : '',
    status: typeof data.status === 'string' ? data.status : 'published',
    published: Number.isNaN(published) ? 0 : published,
  };
}

/** 0 when a word is missing; more for words at the start of the title, and at the start of words in it. */
function scoreOf({ title, address, kind }: LinkTarget, words: string[]): number {
  if (words.length === 0) return address.startsWith('/news/') ? 1 : 0;
  const text = plain(title);
  let score = text === words.join(' ') ? 8 : 1;
  for (const word of words) {
    if (text.startsWith(word)) score += 4;
    else if (text.includes(` ${word}`)) score += 2;
    else if (text.includes(word) || address.includes(word)) score += 1;
    else if (plain(kind) !== word) return 0;
  }
  return score;
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
