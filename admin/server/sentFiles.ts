import { basename } from 'node:path/posix';
import { inspectPicture } from '../../src/pictures/gate.ts';
import { LIMITS } from '../../src/mdx/limits.ts';
import type { KindName } from '../../src/model/kind.ts';
import { allowedPath } from './allowedPath.ts';
import type { EditedFile } from './commitEdit.ts';
import { listOf, textOf, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';

/** The version of a text that is not there, said by an author who knows that it was deleted. */
export const ABSENT = 'absent';

/** A draft may be too long to be published, but not by far. */
const LIMIT_BYTES = 4 * LIMITS.fileBytes;

/** One entry as an author's editor sends it. */
export interface SentEntryFiles {
  kind: KindName;
  slug: string;
  isNew: boolean;
  /** Its text first, then its new pictures. */
  files: EditedFile[];
}

/**
 * Reads a save of Decap's proxy protocol, with the versions (`bases`) that the author began from.
 * @param tree files of the branch that it will be saved on, as they are now
 * @throws {Refusal} for anything but one entry and good pictures beside it
 */
export async function sentFiles(
  parameters: Parameters,
  tree: ReadonlyMap<string, Oid>,
  repository: Repository,
): Promise<SentEntryFiles> {
  const isNew = (parameters.options as Parameters | undefined)?.newEntry === true;
  const bases = (parameters.bases ?? {}) as Parameters;
  const [file] = listOf(parameters.dataFiles);
  if (!file || listOf(parameters.dataFiles).length !== 1) throw new Refusal(422, 'One entry is saved at a time.');
  const { path, kind, slug, picture } = allowedPath(file.path);
  if (picture || typeof file.raw !== 'string') throw new Refusal(422, 'The text of the entry is missing.');
  if (file.newPath !== undefined && file.newPath !== path)
    throw new Refusal(422, 'An entry cannot move to another address yet.');
  if (Buffer.byteLength(file.raw) > LIMIT_BYTES)
    throw new Refusal(413, 'Not saved. This text is larger than a book. Split it. Your text stays here.');
  const base = bases[path] === ABSENT ? null : (textOf(bases[path]) ?? null);
  if (!isNew && !base && bases[path] !== ABSENT)
    throw new Refusal(
      409,
      'The editor no longer knows which version you began from. Copy your text, reload the page and put it in again.',
    );
  const files: EditedFile[] = [{ path, content: Buffer.from(file.raw), base: isNew ? null : base }];
  for (const asset of listOf(parameters.assets)) files.push(await sentPicture(asset, kind, slug, tree, repository));
  return { kind, slug, isNew, files };
}

async function sentPicture(
  asset: Parameters,
  kind: string,
  slug: string,
  tree: ReadonlyMap<string, Oid>,
  repository: Repository,
): Promise<EditedFile> {
  const place = allowedPath(asset.path);
  if (!place.picture || place.kind !== kind || place.slug !== slug)
    throw new Refusal(422, 'A picture lies beside the text that shows it.');
  const name = basename(place.path);
  const content = Buffer.from(textOf(asset.content) ?? '', 'base64');
  const inspected = await inspectPicture(content, name);
  if ('problem' in inspected) throw new Refusal(422, `Not saved. The picture “${name}” ${inspected.problem}`);
  const there = tree.get(place.path) ?? null;
  if (there) {
    const [same] = await repository.blobs([there]);
    if (!same?.equals(content))
      throw new Refusal(
        409,
        `There is another picture with the name “${name}” beside this text. Rename yours, so that neither is lost.`,
      );
  }
  return { path: place.path, content, base: there };
}
