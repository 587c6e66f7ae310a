import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ContentFiles } from '../../src/copydesk/contentFiles.ts';
import { CopyDesk } from '../../src/copydesk/newsroom.ts';
import { PictureRegister } from '../../src/pictures/pictureFile.ts';

/** Content in memory. Each write is a new version of its file; `reads` lists the files that were read, in order. */
export class MemoryFiles implements ContentFiles {
  reads: string[] = [];
  private readonly files = new Map<string, { bytes: Buffer; version: string }>();
  private writes = 0;

  constructor(files: Record<string, string | Buffer>) {
    for (const [path, content] of Object.entries(files)) if (path.startsWith('content/')) this.write(path, content);
  }

  write(path: string, content: string | Buffer): void {
    this.files.set(path, { bytes: Buffer.from(content), version: String(++this.writes) });
  }

  remove(path: string): void {
    this.files.delete(path);
  }

  list(): string[] {
    return [...this.files.keys()].sort();
  }

  read(path: string): Buffer {
    const file = this.files.get(path);
    if (!file) throw new Error(`There is no file ${path}.`);
    this.reads.push(path);
    return file.bytes;
  }

  version(path: string): string | null {
    return this.files.get(path)?.version ?? null;
  }
}

/** A copy desk over content in memory, for one test. What it learns of pictures goes with the test. */
export function deskOver(files: ContentFiles): CopyDesk {
  const folder = mkdtempSync(join(tmpdir(), 'copy-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return new CopyDesk(files, new PictureRegister(folder));
}
