import type { ContentFiles } from '../../src/copydesk/contentFiles.ts';
import { entryOfPath, ownerOfPicture, picturesFolder } from '../../src/model/kind.ts';
import type { Oid, Repository } from './repository.ts';

/** What an edit would make of content: paths with their new bytes, or null for deleted. */
export type Overlay = ReadonlyMap<string, Buffer | null>;

/**
 * The content of a commit, with an edit laid over it: what the site would be after a save. Texts
 * are read once and kept by object name, so the next check reads only what changed.
 */
export class CommittedContent {
  private readonly repository: Repository;
  private readonly texts = new Map<Oid, Buffer>();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  async at(commit: Oid, overlay: Overlay): Promise<ContentFiles> {
    const tree = await this.repository.contentTree(commit);
    const edited = new Set([...overlay.keys()].map(picturesOf));
    edited.delete(null);
    // All texts, and the pictures beside the edited ones: those are looked at again.
    const wanted = [...tree].filter(([path]) => isText(path) || edited.has(picturesOf(path)));
    await this.load(wanted.map(([, oid]) => oid));
    const paths = new Set([...tree.keys(), ...overlay.keys()]);
    for (const [path, content] of overlay) if (content === null) paths.delete(path);
    return {
      list: () => [...paths].sort(),
      read: (path) => {
        const content = overlay.get(path) ?? this.texts.get(tree.get(path) ?? '');
        if (!content) throw new Error(`${path} was not read.`);
        return content;
      },
      version: (path) => {
        const content = overlay.get(path);
        // An edit is new each time: nothing that was learnt of it may be kept under the name of a commit.
        return content ? `edit-${++edits}` : (tree.get(path) ?? null);
      },
    };
  }

  private async load(oids: Oid[]): Promise<void> {
    const missing = oids.filter((oid) => !this.texts.has(oid));
    const contents = await this.repository.blobs(missing);
    contents.forEach((content, index) => this.texts.set(missing[index]!, content));
  }
}

let edits = 0;
const isText = (path: string) => /\.(?:mdx|yaml)$/.test(path);

/** The folder with the pictures of the entry that a file belongs to. */
function picturesOf(path: string): string | null {
  const entry = entryOfPath(path) ?? ownerOfPicture(path);
  return entry && picturesFolder(entry.kind, entry.slug);
}
