import { buildArchive } from '../archive/archive.ts';
import { newsroomNow } from '../archive/clock.ts';
import type { CopyDesk } from '../copydesk/newsroom.ts';
import { newsroomDesk } from '../copydesk/newsroomDesk.ts';
import { searchFiles, type SearchFiles } from './searchIndex.ts';

/** The search index of the content in a folder, made again when that content changed or a story’s time has come. */
export class CurrentSearch {
  private readonly root: string;
  private readonly desk: CopyDesk;
  private made: { version: string; files: Promise<SearchFiles> } | undefined;

  constructor(root: string) {
    this.root = root;
    this.desk = newsroomDesk(root);
  }

  async files(): Promise<SearchFiles> {
    const { entries } = await this.desk.check();
    const archive = buildArchive(entries, newsroomNow());
    const version = JSON.stringify([
      entries.map((entry) => [entry.path, entry.digest]),
      [...archive.stories, ...archive.training].map(({ slug }) => slug),
    ]);
    if (this.made?.version !== version) this.made = { version, files: searchFiles(archive, this.root) };
    const { made } = this;
    // A failure is not kept: the next request tries again.
    made.files.catch(() => {
      if (this.made === made) this.made = undefined;
    });
    return made.files;
  }
}
