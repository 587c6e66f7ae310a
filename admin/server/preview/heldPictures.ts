import { createHash } from 'node:crypto';
import { inspectPicture } from '../../../src/pictures/gate.ts';
import { PICTURE_LIMITS, type PictureFormat } from '../../../src/pictures/limits.ts';
import type { PictureFile } from '../../../src/pictures/pictureFile.ts';

interface Held {
  bytes: Buffer;
  result: { picture: PictureFile } | { problem: string };
}

/** All of them together: the pictures of a few large stories. */
const LIMIT_BYTES = 12 * PICTURE_LIMITS.bytes;

/**
 * Pictures that only previews show, because they are not saved or only on the branch of a draft.
 * Held in memory by digest, the longest unused given up first: an editor then sends its own again.
 */
export class HeldPictures {
  private readonly held = new Map<string, Held>();
  private size = 0;

  /** @param name its file name, whose ending must be true */
  async hold(name: string, bytes: Buffer): Promise<Held['result']> {
    const digest = pictureDigest(bytes);
    const there = this.find(digest);
    if (there) return there.result;
    const inspected = await inspectPicture(bytes, name);
    const result = 'problem' in inspected ? inspected : { picture: { ...inspected.shape, digest } };
    this.held.set(digest, { bytes, result });
    this.size += bytes.length;
    for (const [oldest, { bytes: old }] of this.held) {
      if (this.size <= LIMIT_BYTES) break;
      this.held.delete(oldest);
      this.size -= old.length;
    }
    return result;
  }

  /** What is known of a picture that is held. */
  look(digest: string): Held['result'] | undefined {
    return this.find(digest)?.result;
  }

  /** A picture’s bytes and type, or undefined when it is not held or no good picture. */
  open(digest: string): { bytes: Buffer; format: PictureFormat } | undefined {
    const found = this.find(digest);
    return found && 'picture' in found.result ? { bytes: found.bytes, format: found.result.picture.format } : undefined;
  }

  private find(digest: string): Held | undefined {
    const found = this.held.get(digest);
    if (!found) return undefined;
    this.held.delete(digest);
    this.held.set(digest, found);
    return found;
  }
}

/** The name of a picture’s content: the first 16 hexadecimal digits of its SHA-256. */
export const pictureDigest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
