import { basename } from 'node:path/posix';
import { printMoment } from '../../../src/archive/printDate.ts';
import { checkedEntries } from '../../../src/copydesk/checkedNewsroom.ts';
import { KINDS, type KindName } from '../../../src/model/kind.ts';
import type { PictureFile } from '../../../src/pictures/pictureFile.ts';
import { showPage, type ShownPage } from '../../../src/preview/shownPage.ts';
import type { Draft } from '../drafts.ts';
import { Repository } from '../repository.ts';
import { HeldPictures } from './heldPictures.ts';
import { PreviewDesk, type FindPicture, type LaidOut } from './previewDesk.ts';
import { filesBeside, previewedEntry } from './previewedEntry.ts';

/** Makes the previews of one newsroom: of drafts in Git, and of what an editor has not saved. */
export class Previews {
  readonly pictures = new HeldPictures();
  readonly desk: PreviewDesk;
  private readonly repository: Repository;

  /** @param published all entries that are right */
  constructor(root: string, published = checkedEntries) {
    this.repository = new Repository(root);
    this.desk = new PreviewDesk(published);
    this.published = published;
  }
  private readonly published: typeof checkedEntries;

  /**
   * Puts up the page of an entry as it is in Git, at `<kind>/<slug>`.
   * @returns whether there is such an entry
   */
  async showFromGit(kind: KindName, slug: string): Promise<boolean> {
    const entry = await previewedEntry(this.repository, kind, slug);
    if (!entry) return false;
    const { path, status } = entry;
    const beside = await filesBeside(this.repository, entry);
    const [file] = await this.repository.blobs([beside.get(path)!]);
    const laidOut = await this.desk.layOut({
      kind,
      slug,
      path,
      file: file!.toString(),
      picture: this.savedPictures(kind, slug),
    });
    if (!laidOut.page) return false;
    const notice = {
      words: noticeWords(laidOut.page, status),
      edit: editAddress(kind, slug),
      problems: inLines(laidOut),
    };
    showPage(`${kind}/${slug}`, { ...laidOut.page, notice });
    return true;
  }

  /** Finds pictures that are saved beside an entry: published ones, then those of its draft. */
  savedPictures(kind: KindName, slug: string): FindPicture {
    const own = this.published().find((entry) => entry.kind === kind && entry.slug === slug);
    let beside: Promise<Map<string, PictureSource>> | undefined;
    return async (name) => {
      const published: PictureFile | undefined = own?.pictures[name];
      if (published) return { picture: published };
      const oid = (await (beside ??= this.sources(kind, slug))).get(name);
      if (!oid) return null;
      const [bytes] = await this.repository.blobs([oid]);
      return this.pictures.hold(name, bytes!);
    };
  }

  private async sources(kind: KindName, slug: string): Promise<Map<string, PictureSource>> {
    const entry = KINDS[kind].pictures ? await previewedEntry(this.repository, kind, slug) : null;
    if (!entry) return new Map();
    const files = await filesBeside(this.repository, entry);
    return new Map([...files].map(([path, oid]) => [basename(path), oid]));
  }
}

/** Object name of a picture in Git. */
type PictureSource = string;

const STATUS_WORDS: Record<Draft['status'], string> = {
  draft: 'draft',
  pending_review: 'draft, in review',
  pending_publish: 'draft, ready to publish',
};

function noticeWords(page: ShownPage, status: Draft['status'] | null): string {
  if (status !== null) return `Preview: ${STATUS_WORDS[status]}, not published.`;
  if (page.kind !== 'articles') return 'Preview: as published.';
  const { published, article } = page.story;
  if (article.status === 'retracted') return 'Preview: retracted.';
  if (published <= Date.now()) return 'Preview: as published.';
  return `Preview: goes out on ${printMoment(published, page.archive.site.timeZone)}, not published yet.`;
}

/** The address of an entry’s form in the CMS. */
function editAddress(kind: KindName, slug: string): string {
  return `/admin/#/collections/${kind}/entries/${slug}${KINDS[kind].form === 'text' ? '/index' : ''}`;
}

const inLines = ({ problems }: LaidOut) => problems.map(({ place, message }) => `${place}: ${message}`);

const newsrooms = new Map<string, Previews>();

/** The previews of the newsroom in a folder: the content API makes them, and the dev server shows them. */
export function previewsOf(root: string): Previews {
  const previews = newsrooms.get(root) ?? new Previews(root);
  newsrooms.set(root, previews);
  return previews;
}
