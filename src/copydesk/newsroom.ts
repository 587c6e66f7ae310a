import { KINDS, pathOfEntry, picturesFolder, type EntryData, type KindName } from '../model/kind.ts';
import { PICTURE } from '../model/patterns.ts';
import type { Problem } from '../model/problem.ts';
import type { PictureFile, PictureRegister } from '../pictures/pictureFile.ts';
import { checkAddresses } from './addresses.ts';
import type { CheckMemory } from './checkMemory.ts';
import type { ContentFiles } from './contentFiles.ts';
import { checkEntryFile, type CheckedEntry } from './entryFile.ts';

/** An entry that has passed every check. */
export interface Entry<K extends KindName = KindName> {
  kind: K;
  slug: string;
  /** Path of its file from the top of the repository. */
  path: string;
  /** Changes when its file or one of its pictures changes. */
  digest: string;
  data: EntryData<K>;
  /** Pictures beside it that it shows, by file name. */
  pictures: Record<string, PictureFile>;
}
/** All content, read and checked: what is right, and everything that is wrong. */
export interface Newsroom {
  entries: Entry[];
  problems: Problem[];
}

const pictureName = new RegExp(PICTURE);

/**
 * Reads and checks content as a whole. Keeps what it learnt of each file, so that checking again
 * after one change reads one file.
 */
export class CopyDesk {
  private readonly files: ContentFiles;
  private readonly register: PictureRegister;
  private readonly memory: CheckMemory | undefined;
  private readonly checked = new Map<string, { version: string; entry: CheckedEntry }>();
  private readonly inspected = new Map<
    string,
    { version: string; result: { picture: PictureFile } | { problem: string } }
  >();

  /** @param memory of files that were found right in another run; without it all are read closely */
  constructor(files: ContentFiles, register: PictureRegister, memory?: CheckMemory) {
    this.files = files;
    this.register = register;
    this.memory = memory;
  }

  /**
   * Checks everything. Problems come back; only a failure of the disk or of Git throws.
   * @param inspected paths of the entries whose pictures are decoded; those of all others only have to be there
   */
  async check(inspected?: ReadonlySet<string>): Promise<Newsroom> {
    const paths = this.files.list();
    const problems: Problem[] = [];
    const checked: CheckedEntry[] = [];
    for (const path of paths) {
      if (/\.(?:mdx|yaml|md|yml|json)$/.test(path)) checked.push(this.entry(path));
      else if (!pictureName.test(path.slice(path.lastIndexOf('/') + 1)))
        problems.push({
          file: path,
          line: 1,
          column: 1,
          rule: 'path',
          message: 'Only texts and pictures (jpg, png, webp, gif; small letters, digits, - and _) may lie here.',
        });
    }
    problems.push(...checked.flatMap((entry) => entry.problems));
    problems.push(...checkMentions(checked), ...checkAddresses(checked));
    if (!checked.some((entry) => entry.kind === 'site' && entry.slug === 'site'))
      problems.push({
        file: pathOfEntry('site', 'site'),
        line: 1,
        column: 1,
        rule: 'path',
        message: 'The site settings are missing.',
      });

    const entries: Entry[] = [];
    const there = new Set(paths);
    for (const entry of checked) {
      const inspect = !inspected || inspected.has(entry.path);
      const pictures = await this.pictures(entry, there, problems, inspect);
      if (!entry.data) continue;
      const { kind, slug, path } = entry;
      const digest = [entry.digest, ...Object.values(pictures).map((picture) => picture.digest)].join('-');
      entries.push({ kind, slug, path, digest, data: entry.data as Entry['data'], pictures });
    }
    this.register.save();
    this.memory?.save();
    return { entries, problems };
  }

  private entry(path: string): CheckedEntry {
    const version = this.files.version(path) ?? '';
    const known = this.checked.get(path);
    if (known?.version === version) return known.entry;
    const entry = this.recalled(path);
    this.checked.set(path, { version, entry });
    return entry;
  }

  private recalled(path: string): CheckedEntry {
    const bytes = this.files.read(path);
    const remembered = this.memory?.recall(path, bytes);
    if (remembered) return remembered;
    const entry = checkEntryFile(path, bytes);
    this.memory?.learn(entry, bytes);
    return entry;
  }

  private async pictures(
    entry: CheckedEntry,
    there: Set<string>,
    problems: Problem[],
    inspect: boolean,
  ): Promise<Record<string, PictureFile>> {
    const pictures: Record<string, PictureFile> = {};
    const folder = picturesFolder(entry.kind, entry.slug);
    for (const { name, line, column } of entry.mentions.pictures) {
      const file = name.replace(/^\.\//, '');
      const path = `${folder}/${file}`;
      const refuse = (message: string) => problems.push({ file: entry.path, line, column, rule: 'picture', message });
      if (!pictureName.test(file)) continue; // The field or the subset has refused it.
      if (!there.has(path)) {
        refuse(`The picture “${file}” is not there: it belongs at ${path}.`);
        continue;
      }
      if (!inspect) continue;
      const result = await this.inspect(path);
      if ('problem' in result) refuse(`The picture “${file}” ${result.problem}`);
      else pictures[file] = result.picture;
    }
    return pictures;
  }

  private async inspect(path: string) {
    const version = this.files.version(path) ?? '';
    const known = this.inspected.get(path);
    if (known?.version === version) return known.result;
    const result = await this.register.inspect(path, () => this.files.read(path), this.files.digest?.(path));
    this.inspected.set(path, { version, result });
    return result;
  }
}

/** References to other entries and to a story's own sources must lead somewhere. */
export function checkMentions(entries: CheckedEntry[]): Problem[] {
  const there = new Set(entries.map((entry) => `${entry.kind}/${entry.slug}`));
  return entries.flatMap((entry) => {
    const problems: Problem[] = [];
    for (const { name, kind, label, ...place } of entry.mentions.references)
      if (!there.has(`${kind}/${name}`))
        problems.push({
          file: entry.path,
          ...place,
          rule: 'reference',
          message: `“${label}” names “${name}”, but “${KINDS[kind as KindName].plural}” has no such entry.`,
        });
    const keys = sourceKeys(entry);
    for (const { name, ...place } of entry.data ? entry.mentions.sources : [])
      if (!keys.includes(name))
        problems.push({
          file: entry.path,
          ...place,
          rule: 'source',
          message: `No source of this ${entry.kind === 'cases' ? 'case' : 'story'} has the short name “${name}”. ${keys.length ? `There are: ${keys.join(', ')}.` : 'None has a short name yet.'}`,
        });
    return problems;
  });
}

function sourceKeys(entry: CheckedEntry): string[] {
  if (!['articles', 'cases', 'training'].includes(entry.kind) || !entry.data) return [];
  const { sources = [] } = entry.data as EntryData<'articles' | 'cases' | 'training'>;
  return sources.flatMap((source) => source.key ?? []);
}
