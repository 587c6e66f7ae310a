import type { KindName } from '../../src/model/kind.ts';
import type { AlreadyHere } from './alreadyHere.ts';
import type { ExportItem } from './exportParts.ts';
import { plainName } from './plainName.ts';
import { permanentId } from './permanentId.ts';
import { isSlug, slugFrom } from './slugs.ts';
import type { Survey } from './survey.ts';

/** A person or topic that texts refer to. */
export interface NamedRecord {
  kind: 'people' | 'topics';
  slug: string;
  name: string;
  description: string;
  id: string;
  /** The newsroom has it already, or had it. */
  isHere: boolean;
}

/** Decides where everything goes: the address of each entry, the people, topics and sections that the old names mean. */
export class Destinations {
  private readonly survey: Survey;
  private readonly here: AlreadyHere;
  private readonly entries = new Map<string, { kind: KindName; slug: string; id: string }>();
  private readonly records = new Map<string, NamedRecord>();
  private readonly section: string;

  /** @param section for stories whose categories name none */
  constructor(survey: Survey, here: AlreadyHere, section: string) {
    this.survey = survey;
    this.here = here;
    this.section = section;
    for (const entry of survey.entries) {
      const known = here.imported.get(entry.id);
      const wanted =
        slugFrom(entry.slug) ||
        slugFrom(lastPart(entry.link)) ||
        slugFrom(entry.title) ||
        `${entry.kind === 'pages' ? 'page' : 'story'}-${slugFrom(entry.number)}`;
      const place = known ?? { kind: entry.kind, slug: here.slugs.allot(entry.kind, wanted) };
      this.entries.set(entry.number, { ...place, id: entry.id });
    }
  }

  /** Where a post or page goes, by its number; each is asked for once. */
  takeEntry(number: string): { kind: KindName; slug: string; id: string } | undefined {
    const entry = this.entries.get(number);
    this.entries.delete(number);
    return entry;
  }

  /** Old names of a post in addresses that can lead to it from now on. They are taken from then on. */
  formerSlugs(candidates: string[], slug: string): string[] {
    const names = [...new Set(candidates)]
      .filter((name) => isSlug(name) && name !== slug && !this.here.slugs.has('articles', name))
      .slice(0, 10);
    for (const name of names) this.here.slugs.take('articles', name);
    return names;
  }

  /** Who signs a post: its author, and those whom Co-Authors Plus names. */
  bylines(item: ExportItem): NamedRecord[] {
    const guests = item.terms.filter(({ domain }) => domain === 'author');
    const logins =
      guests.length > 0
        ? guests.map(({ slug, name }) => ({ login: slug.replace(/^cap-/, ''), name }))
        : [{ login: item.author, name: '' }];
    return unique(
      logins
        .filter(({ login }) => login)
        .map(({ login, name }) =>
          this.record('people', login, this.survey.authors.get(login)?.name || name || login, ''),
        ),
    );
  }

  /** The section of a post and its topics: a category that has the name of a section is the section. */
  sectionAndTopics(item: ExportItem): { section: string; topics: NamedRecord[] } {
    let section: string | undefined;
    const topics: NamedRecord[] = [];
    for (const term of item.terms) {
      if (term.domain !== 'category' && term.domain !== 'post_tag') continue;
      const name = plainName(term.name) || term.slug;
      const ofSection =
        this.here.names.get('sections')?.get(name.toLowerCase()) ??
        this.here.sections.find(({ slug }) => slug === slugFrom(term.slug))?.slug;
      if (term.domain === 'category' && ofSection) section ??= ofSection;
      // Every post without a category is in this one.
      else if (term.slug !== 'uncategorized')
        topics.push(
          this.record(
            'topics',
            term.slug || name,
            name,
            plainName(this.survey.terms.get(`${term.domain}/${term.slug}`)?.description ?? ''),
          ),
        );
    }
    return { section: section ?? this.section, topics: unique(topics) };
  }

  /** Every person and topic that was asked for. */
  used(): Iterable<NamedRecord> {
    return this.records.values();
  }

  private record(kind: 'people' | 'topics', oldName: string, rawName: string, description: string): NamedRecord {
    const name = plainName(rawName) || oldName;
    const slug =
      slugFrom(kind === 'people' ? name : oldName) ||
      slugFrom(name) ||
      slugFrom(oldName) ||
      `${kind === 'people' ? 'person' : 'topic'}-${permanentId(name).slice(9, 17)}`;
    const key = `${kind}/${kind === 'people' ? oldName : slug}`;
    const known = this.records.get(key);
    if (known) return known;
    const twin = [...this.records.values()].find(
      (other) => other.kind === kind && other.name.toLowerCase() === name.toLowerCase(),
    );
    if (twin) return twin;
    const id = permanentId(`${this.survey.address}\n${key}`);
    const imported = this.here.imported.get(id);
    const same =
      imported?.slug ??
      this.here.names.get(kind)?.get(name.toLowerCase()) ??
      (this.here.slugs.has(kind, slug) ? slug : undefined);
    const record: NamedRecord = {
      kind,
      slug: same ?? this.here.slugs.allot(kind, slug),
      name,
      description,
      id,
      isHere: same !== undefined,
    };
    this.here.names.get(kind)?.set(name.toLowerCase(), record.slug);
    this.records.set(key, record);
    return record;
  }
}

const unique = (records: NamedRecord[]) => [...new Map(records.map((record) => [record.slug, record])).values()];

/** The last part of an address: `name` of `/2019/05/name/`. */
export const lastPart = (address: string): string =>
  /([^/?#=]+)\/?$/.exec(address.split(/[?#]/)[0] ?? '')?.[1]?.replace(/\.html?$/, '') ?? '';
