import { parse } from 'yaml';
import { gitLine } from '../../admin/server/git.ts';
import type { Oid, Repository } from '../../admin/server/repository.ts';
import { cutFrontMatter } from '../../src/copydesk/frontMatter.ts';
import { entryOfPath, type KindName } from '../../src/model/kind.ts';
import { Slugs } from './slugs.ts';

/** The trailer of a commit that came from an import: what it holds, and the identifier of that in WordPress. */
export const IMPORT_TRAILER = 'Newsroom-Import';

/** A draft in this repository. */
export interface DraftHere {
  /** Its branch; null when only another copy of the repository has it. */
  ref: string | null;
  tip: Oid;
  /** Nobody has changed it since it was imported. */
  isUntouched: boolean;
}

/** What the newsroom has already, so that nothing is imported twice or over something else. */
export interface AlreadyHere {
  head: Oid;
  /** Entries that came from WordPress, by permanent identifier: published, drafted, or ended since. */
  imported: Map<string, { kind: KindName; slug: string }>;
  drafts: Map<string, DraftHere>;
  slugs: Slugs;
  /** Slugs of people, topics and sections by name in small letters. */
  names: Map<'people' | 'topics' | 'sections', Map<string, string>>;
  sections: { slug: string; order: number }[];
  timeZone: string;
}

/** @throws {Refusal} when the repository is not on a branch or has no history */
export async function alreadyHere(repository: Repository): Promise<AlreadyHere> {
  const { commit: head } = await repository.branch();
  const here: AlreadyHere = {
    head,
    imported: new Map(),
    drafts: new Map(),
    slugs: new Slugs(),
    names: new Map((['people', 'topics', 'sections'] as const).map((kind) => [kind, new Map<string, string>()])),
    sections: [],
    timeZone: 'UTC',
  };
  await readDrafts(repository, here);
  await readPublished(repository, here);
  return here;
}

async function readDrafts(repository: Repository, here: AlreadyHere): Promise<void> {
  const { root } = repository;
  const places = ['refs/heads/cms/', 'refs/remotes/*/cms/', 'refs/newsroom/ended/cms/'];
  const trailer = `%(trailers:key=${IMPORT_TRAILER},valueonly)`;
  const listing = await gitLine(root, ['for-each-ref', `--format=%(refname) %(objectname) ${trailer}`, ...places]);
  const tips: Oid[] = [];
  for (const line of listing.split('\n')) {
    const [, ref = '', place, kind = '', slug = '', tip = '', mark] =
      /^(refs\/(heads|remotes\/[^/]+|newsroom\/ended)\/cms\/([a-z]+)\/(\S+)) ([0-9a-f]+) *(\S.*)?$/.exec(line) ?? [];
    if (!ref) continue;
    tips.push(tip);
    if (place === 'newsroom/ended') continue;
    const isHere = place === 'heads';
    if (isHere || !here.drafts.has(`${kind}/${slug}`))
      here.drafts.set(`${kind}/${slug}`, { ref: isHere ? ref : null, tip, isUntouched: isHere && Boolean(mark) });
    // Only kinds of entries have branches of this form.
    here.slugs.take(kind as KindName, slug);
  }
  if (tips.length === 0) return;
  const log = await gitLine(root, ['log', `--format=${trailer}`, '--stdin'], {
    input: `${tips.join('\n')}\n^${here.head}\n`,
  });
  for (const [, kind, slug = '', id = ''] of log.matchAll(/^([a-z]+)\/(\S+) (urn:uuid:\S+)$/gm))
    here.imported.set(id, { kind: kind as KindName, slug });
  const records = [...here.drafts].filter(([name]) => /^(?:people|topics)\//.test(name));
  const texts = await repository.objects(records.map(([name, { tip }]) => `${tip}:content/${name}.yaml`));
  texts.forEach((text, index) => {
    const [kind = '', slug = ''] = (records[index]?.[0] ?? '').split('/');
    if (text) noteName(here, kind, slug, fieldsOf(text.content.toString()).name);
  });
}

const AT_ONCE = 200;

async function readPublished(repository: Repository, here: AlreadyHere): Promise<void> {
  const files = [...(await repository.contentTree(here.head))].flatMap(([path, oid]) => {
    const entry = entryOfPath(path);
    return entry ? [{ ...entry, oid }] : [];
  });
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const part = files.slice(at, at + AT_ONCE);
    const texts = await repository.blobs(part.map(({ oid }) => oid));
    part.forEach(({ kind, slug }, index) => {
      const text = texts[index]?.toString() ?? '';
      here.slugs.take(kind, slug);
      const fields = fieldsOf(kind === 'articles' || kind === 'pages' ? (cutFrontMatter(text)?.fields ?? '') : text);
      noteName(here, kind, slug, fields.name);
      if (kind === 'articles' && typeof fields.id === 'string') here.imported.set(fields.id, { kind, slug });
      if (kind === 'articles' && Array.isArray(fields.formerSlugs))
        for (const former of fields.formerSlugs) here.slugs.take(kind, String(former));
      if (kind === 'sections') here.sections.push({ slug, order: Number(fields.order) });
      if (kind === 'site' && typeof fields.timeZone === 'string') here.timeZone = fields.timeZone;
    });
  }
  here.sections.sort((a, b) => a.order - b.order);
}

/** The fields of an entry; none when they are no YAML, which is the build’s to refuse. */
function fieldsOf(source: string): Record<string, unknown> {
  try {
    return (parse(source) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

function noteName(here: AlreadyHere, kind: string, slug: string, name: unknown): void {
  if (kind !== 'people' && kind !== 'topics' && kind !== 'sections') return;
  const names = here.names.get(kind);
  if (typeof name === 'string' && !names?.has(name.toLowerCase())) names?.set(name.toLowerCase(), slug);
}
