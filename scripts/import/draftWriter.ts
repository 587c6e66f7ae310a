import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { STATUS_TRAILER } from '../../admin/server/draftHistory.ts';
import { GitError } from '../../admin/server/git.ts';
import { moveRefs, type RefMove } from '../../admin/server/moveRefs.ts';
import type { Author, Oid, Repository } from '../../admin/server/repository.ts';
import { KINDS, type KindName } from '../../src/model/kind.ts';
import { IMPORT_TRAILER } from './alreadyHere.ts';

/** One entry, to be a draft on a branch of its own. */
export interface NewDraft {
  kind: KindName;
  slug: string;
  title: string;
  /** Permanent identifier of what it was in WordPress. */
  id: string;
  files: { path: string; content: Buffer }[];
  /** The draft of an earlier import that it takes the place of. */
  before: { ref: string; tip: Oid } | null;
}

/** Commits that have no branch yet are kept under this name while an import runs. */
const UNDER_WAY = 'refs/newsroom/importing';

/**
 * Writes thousands of drafts with one `git fast-import`. Branches appear at the end, all or none: an
 * import that is stopped half-way leaves no draft behind.
 */
export class DraftWriter {
  private readonly repository: Repository;
  private readonly head: Oid;
  private readonly author: Author;
  private readonly moves: { ref: string; from: Oid | null }[] = [];
  private process: ChildProcessByStdio<Writable, null, Readable> | undefined;
  private folder = '';
  private complaint = '';
  private ended: Promise<number | null> | undefined;

  /** @param head the commit that new drafts begin at */
  constructor(repository: Repository, head: Oid, author: Author) {
    this.repository = repository;
    this.head = head;
    this.author = author;
  }

  get count(): number {
    return this.moves.length;
  }

  async add(draft: NewDraft): Promise<void> {
    const { kind, slug, title, before, files } = draft;
    this.moves.push({ ref: before?.ref ?? `refs/heads/cms/${kind}/${slug}`, from: before?.tip ?? null });
    const name = `${clean(this.author.name)} <${clean(this.author.email)}> ${Math.floor(Date.now() / 1000)} +0000`;
    const label = KINDS[kind].label.toLowerCase();
    const message = `Import draft ${label}: ${clean(title) || slug}\n\n${STATUS_TRAILER}: draft\n${IMPORT_TRAILER}: ${kind}/${slug} ${draft.id}\n`;
    await this.send(`commit ${UNDER_WAY}\nmark :${this.moves.length}\nauthor ${name}\ncommitter ${name}\n`);
    await this.sendData(Buffer.from(message));
    await this.send(`from ${before?.tip ?? this.head}\n`);
    if (before && KINDS[kind].form === 'text') await this.send(`D content/${kind}/${slug}\n`);
    for (const { path, content } of files) {
      await this.send(`M 100644 inline ${path}\n`);
      await this.sendData(content);
    }
  }

  /** Makes the branches. @throws {GitError} when Git fails; then there are none */
  async finish(): Promise<void> {
    if (!this.process) return;
    await this.send(`reset ${UNDER_WAY}\nfrom ${'0'.repeat(this.head.length)}\n\ndone\n`);
    this.process.stdin.end();
    const code = await this.ended;
    try {
      if (code !== 0) throw new GitError(this.complaint.trim() || 'git fast-import failed', code ?? null);
      const marks = new Map(
        (await readFile(join(this.folder, 'marks'), 'utf8'))
          .split('\n')
          .map((line) => line.split(' ') as [string, string]),
      );
      const moves = this.moves.map(({ ref, from }, index): RefMove => ({
        ref,
        from,
        to: marks.get(`:${index + 1}`) ?? null,
      }));
      await moveRefs(this.repository, 'newsroom: import', moves);
    } finally {
      await rm(this.folder, { recursive: true, force: true });
    }
  }

  /** Stops without a trace in the branches. */
  async abandon(): Promise<void> {
    this.process?.kill();
    await this.ended;
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  private async send(text: string | Buffer): Promise<void> {
    this.process ??= await this.start();
    const { stdin } = this.process;
    // It is called as well when Git is gone: the exit code tells why.
    await new Promise<void>((resolve) => stdin.write(text, () => resolve()));
  }

  private async sendData(bytes: Buffer): Promise<void> {
    await this.send(`data ${bytes.length}\n`);
    await this.send(bytes);
    await this.send('\n');
  }

  private async start() {
    this.folder = await mkdtemp(join(tmpdir(), 'newsroom-import-'));
    const options = [
      '--quiet',
      '--done',
      '--force',
      '--date-format=raw',
      `--export-marks=${join(this.folder, 'marks')}`,
    ];
    const child = spawn('git', ['-c', 'core.fsync=committed,reference', 'fast-import', ...options], {
      cwd: this.repository.root,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => void (this.complaint += chunk.toString()));
    // Its exit code tells why it stopped to read.
    child.stdin.on('error', () => {});
    this.ended = new Promise((resolve) => {
      child.on('error', (error) => {
        this.complaint = `Git could not be started: ${error.message}`;
        resolve(null);
      });
      child.on('close', resolve);
    });
    return child;
  }
}

/** A name or title as it can stand in a line of a commit. */
const clean = (text: string) =>
  text
    .replace(/[\u0000-\u001f\u007f<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
