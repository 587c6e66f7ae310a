import { basename } from 'node:path/posix';
import { inspectPicture } from '../../src/pictures/gate.ts';
import { entryOfPath, KINDS } from '../../src/model/kind.ts';
import { allowedFolder, allowedPath } from './allowedPath.ts';
import { commitEdit, type EditedFile } from './commitEdit.ts';
import { Refusal } from './refusal.ts';
import { Repository, type Author, type Oid } from './repository.ts';
import { SaveCheck } from './saveCheck.ts';

/** Decap's configuration must name a folder for the whole site; nothing lies there. */
export const MEDIA_FOLDER = 'content/media';

type Parameters = Record<string, unknown>;
/** An entry as Decap's proxy protocol sends it. `id` is its version. */
interface SentEntry {
  data: string | null;
  file: { path: string; label?: string; id: Oid | null };
}

/** Answers the requests of Decap's proxy protocol. Authors see the newest commit; every save is one commit. */
export class ContentApi {
  private readonly repository: Repository;
  private readonly saveCheck: SaveCheck;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param root the folder that holds `.git` and `content` */
  constructor(root: string) {
    this.repository = new Repository(root);
    this.saveCheck = new SaveCheck(this.repository);
  }

  /**
   * @param author who is signed in
   * @throws {Refusal} with words for the author
   */
  async answer(action: unknown, parameters: Parameters, author: Author): Promise<unknown> {
    switch (action) {
      case 'info':
        return { repo: 'chain-of-custody', publish_modes: ['simple'], type: 'newsroom' };
      case 'entriesByFolder':
        return this.entriesByFolder(allowedFolder(parameters.folder));
      case 'entriesByFiles':
        return this.entriesAt(
          listOf(parameters.files).map((file) => ({ path: allowedPath(file.path).path, label: textOf(file.label) })),
        );
      case 'getEntry':
        return (await this.entriesAt([{ path: allowedPath(parameters.path).path }]))[0];
      case 'getMedia':
        // Decap asks for the media of the whole site too; here every picture belongs to an entry.
        return parameters.mediaFolder === MEDIA_FOLDER ? [] : this.pictures(allowedFolder(parameters.mediaFolder));
      case 'getMediaFile':
        return (await this.picturesAt([allowedPath(parameters.path).path]))[0];
      case 'persistEntry':
        return this.inTurn(() => this.save(parameters, author));
      case 'deleteFiles':
        return this.inTurn(() => this.remove(parameters, author));
      case 'getDeployPreview':
        return null;
      default:
        throw new Refusal(422, 'This newsroom cannot do that.');
    }
  }

  /** The person whom Git on this machine knows. */
  localAuthor(): Promise<Author> {
    return this.repository.localAuthor();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => {});
    return turn;
  }

  private async tree(): Promise<Map<string, Oid>> {
    const { commit } = await this.repository.branch();
    return this.repository.contentTree(commit);
  }

  private async entriesByFolder(folder: string): Promise<SentEntry[]> {
    const tree = await this.tree();
    const paths = [...tree.keys()].filter((path) => path.startsWith(`${folder}/`) && entryOfPath(path));
    return this.entriesAt(
      paths.map((path) => ({ path })),
      tree,
    );
  }

  private async entriesAt(
    files: { path: string; label?: string | undefined }[],
    known?: Map<string, Oid>,
  ): Promise<SentEntry[]> {
    const tree = known ?? (await this.tree());
    const there = files.filter(({ path }) => tree.has(path));
    const contents = await this.repository.blobs(there.map(({ path }) => tree.get(path)!));
    const texts = new Map(there.map(({ path }, index) => [path, contents[index]!.toString()]));
    return files.map(({ path, label }) => ({
      data: texts.get(path) ?? null,
      file: { path, ...(label && { label }), id: tree.get(path) ?? null },
    }));
  }

  private async pictures(folder: string): Promise<unknown[]> {
    const paths = [...(await this.tree()).keys()].filter(
      (path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/') && !entryOfPath(path),
    );
    return this.picturesAt(paths);
  }

  private async picturesAt(paths: string[]): Promise<unknown[]> {
    const tree = await this.tree();
    const oids = paths.map((path) => tree.get(path));
    if (oids.some((oid) => !oid)) throw new Refusal(404, 'This picture is not in the newsroom any more.');
    const contents = await this.repository.blobs(oids as Oid[]);
    return paths.map((path, index) => ({
      id: oids[index],
      content: contents[index]!.toString('base64'),
      encoding: 'base64',
      path,
      name: basename(path),
    }));
  }

  private async save(parameters: Parameters, author: Author): Promise<unknown> {
    const isNew = (parameters.options as Parameters | undefined)?.newEntry === true;
    const bases = (parameters.bases ?? {}) as Parameters;
    const [file] = listOf(parameters.dataFiles);
    if (!file || listOf(parameters.dataFiles).length !== 1) throw new Refusal(422, 'One entry is saved at a time.');
    const { path, kind, slug, picture } = allowedPath(file.path);
    if (picture || typeof file.raw !== 'string') throw new Refusal(422, 'The text of the entry is missing.');
    if (file.newPath !== undefined && file.newPath !== path)
      throw new Refusal(422, 'An entry cannot move to another address yet.');
    const base = textOf(bases[path]) ?? null;
    if (!isNew && !base)
      throw new Refusal(
        409,
        'The editor no longer knows which version you began from. Copy your text, reload the page and put it in again.',
      );
    const files: EditedFile[] = [{ path, content: Buffer.from(file.raw), base: isNew ? null : base }];
    for (const asset of listOf(parameters.assets)) files.push(await this.picture(asset, kind, slug));
    await this.saveCheck.check(files);
    const title = titleIn(file.raw) ?? slug;
    const message = `${isNew ? 'Add' : 'Change'} ${KINDS[kind].label.toLowerCase()}: ${title}`;
    const versions = await commitEdit(this.repository, { author, message, files });
    return { versions: Object.fromEntries(versions) };
  }

  private async picture(asset: Parameters, kind: string, slug: string): Promise<EditedFile> {
    const place = allowedPath(asset.path);
    if (!place.picture || place.kind !== kind || place.slug !== slug)
      throw new Refusal(422, 'A picture lies beside the text that shows it.');
    const name = basename(place.path);
    const content = Buffer.from(textOf(asset.content) ?? '', 'base64');
    const inspected = await inspectPicture(content, name);
    if ('problem' in inspected) throw new Refusal(422, `Not saved. The picture “${name}” ${inspected.problem}`);
    const there = (await this.tree()).get(place.path) ?? null;
    if (there) {
      const [same] = await this.repository.blobs([there]);
      if (!same?.equals(content))
        throw new Refusal(
          409,
          `There is another picture with the name “${name}” beside this text. Rename yours, so that neither is lost.`,
        );
    }
    return { path: place.path, content, base: there };
  }

  private async remove(parameters: Parameters, author: Author): Promise<unknown> {
    const bases = (parameters.bases ?? {}) as Parameters;
    const tree = await this.tree();
    const files: EditedFile[] = [];
    const names: string[] = [];
    for (const given of Array.isArray(parameters.paths) ? parameters.paths : []) {
      const { path, kind, slug, picture } = allowedPath(given);
      names.push(`${KINDS[kind].label.toLowerCase()} ${slug}`);
      files.push({ path, content: null, base: textOf(bases[path]) ?? tree.get(path) ?? null });
      if (picture || KINDS[kind].form !== 'text') continue;
      // The pictures of a text go with it.
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      for (const [other, oid] of tree)
        if (other.startsWith(folder) && other !== path) files.push({ path: other, content: null, base: oid });
    }
    if (files.length === 0) throw new Refusal(422, 'No entry was named.');
    await this.saveCheck.check(files);
    await commitEdit(this.repository, { author, message: `Delete ${names.join(', ')}`, files });
    return {};
  }
}

function listOf(value: unknown): Parameters[] {
  return Array.isArray(value)
    ? value.filter((item): item is Parameters => typeof item === 'object' && item !== null)
    : [];
}

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

function titleIn(raw: string): string | undefined {
  const line = /^(?:headline|title|name): *(.+)$/m.exec(raw)?.[1];
  return line?.replace(/^(["'])(.*)\1$/, '$2').slice(0, 120);
}
