import { resolve } from 'node:path';
import { git, gitLine } from './git.ts';
import { Refusal } from './refusal.ts';

/** Object name of a file’s content in Git (40 or 64 hexadecimal digits). */
export type Oid = string;

/** Who signs a commit. */
export interface Author {
  name: string;
  email: string;
}

/** One step of an author asks for the trees of `main` and of a draft, and for each once more after it. */
const TREES_AT_HAND = 4;

/** Reads the newsroom’s Git repository. What authors see is the newest commit, never the work tree. */
export class Repository {
  readonly root: string;
  private readonly paths = new Map<string, string>();
  private readonly trees = new Map<Oid, Promise<ReadonlyMap<string, Oid>>>();

  /** @param root the folder that holds `.git` and `content` */
  constructor(root: string) {
    this.root = root;
  }

  /**
   * The branch that is checked out (`refs/heads/main`) and its newest commit.
   * @throws {Refusal} when there is none
   */
  async branch(): Promise<{ ref: string; commit: Oid }> {
    const answer = await gitLine(this.root, ['rev-parse', 'HEAD', '--symbolic-full-name', 'HEAD'], { answers: [128] });
    const [commit = '', ref] = answer.split('\n');
    if (ref === 'HEAD')
      throw new Refusal(
        503,
        'This copy of the newsroom is not on a branch, so nothing can be saved. A developer can help: git switch main.',
      );
    if (!ref || !/^[0-9a-f]{40,64}$/.test(commit))
      throw new Refusal(503, 'This newsroom has no history yet. A developer must make the first commit.');
    return { ref, commit };
  }

  /** Files under `content/` in a commit: path to object name. Links and submodules are left out. */
  contentTree(commit: Oid): Promise<ReadonlyMap<string, Oid>> {
    const known = this.trees.get(commit) ?? this.readTree(commit);
    // What a commit holds never changes; the last few asked for are at hand, the newest of them last.
    this.trees.delete(commit);
    this.trees.set(commit, known);
    known.catch(() => this.trees.delete(commit));
    if (this.trees.size > TREES_AT_HAND) this.trees.delete(this.trees.keys().next().value!);
    return known;
  }

  private async readTree(commit: Oid): Promise<ReadonlyMap<string, Oid>> {
    const listing = (await git(this.root, ['ls-tree', '-r', '-z', '--full-tree', commit, 'content/'])).toString();
    const files = new Map<string, Oid>();
    for (const line of listing.split('\0')) {
      const match = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      if (match) files.set(match[2]!, match[1]!);
    }
    return files;
  }

  /** Contents of objects, in the order asked for. One process for all of them. */
  async blobs(oids: Oid[]): Promise<Buffer[]> {
    const objects = await this.objects(oids);
    return objects.map((object, index) => {
      if (!object) throw new Error(`Git has no object ${oids[index]}.`);
      return object.content;
    });
  }

  /** Objects by name (`<oid>`, `<commit>:<path>`), null for what is not there. One process for all of them. */
  async objects(names: string[]): Promise<({ oid: Oid; content: Buffer } | null)[]> {
    if (names.length === 0) return [];
    const out = await git(this.root, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
    const objects: ({ oid: Oid; content: Buffer } | null)[] = [];
    for (let at = 0; at < out.length;) {
      const end = out.indexOf(0x0a, at);
      const [oid = '', type, length] = out.subarray(at, end).toString().split(' ');
      at = end + 1;
      if (type === 'missing') objects.push(null);
      else {
        objects.push({ oid, content: out.subarray(at, at + Number(length)) });
        at += Number(length) + 1;
      }
    }
    return objects;
  }

  /** Object names, null for what is not there. One process for all of them. */
  async objectNames(names: string[]): Promise<(Oid | null)[]> {
    if (names.length === 0) return [];
    const out = await git(this.root, ['cat-file', '--batch-check=%(objectname)'], { input: `${names.join('\n')}\n` });
    return out
      .toString()
      .trim()
      .split('\n')
      .map((line) => (line.endsWith(' missing') ? null : line));
  }

  /** Who last changed a file, and when (RFC 3339). */
  async lastChange(commit: Oid, path: string): Promise<{ name: string; when: string }> {
    const line = await gitLine(this.root, ['log', '-1', '--format=%an%x09%cI', commit, '--', path]);
    const [name = 'Somebody', when = ''] = line.split('\t');
    return { name, when };
  }

  /** Absolute path of a file in Git’s own folder. */
  async gitPath(name: string): Promise<string> {
    const known = this.paths.get(name);
    if (known !== undefined) return known;
    const path = resolve(this.root, await gitLine(this.root, ['rev-parse', '--git-path', name]));
    this.paths.set(name, path);
    return path;
  }
}
