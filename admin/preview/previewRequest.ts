import { newsroomRequest } from '../editor/newsroomRequest.ts';
import type { UnsavedEntry } from './unsavedEntry.ts';

/** One thing that is wrong, as the server tells it. */
export interface ShownProblem {
  place: string;
  message: string;
  /** The field of the form that it is in; empty when it is in none. */
  field: string;
  /** The words of its line in the text. */
  quote?: string;
}
/** A text as the site makes a page of it. */
export interface PreviewAnswer {
  page: string | null;
  problems: ShownProblem[];
  stale: boolean;
  words: number;
  minutes: number;
  feed: { title: string; byline: string; date: string; html: string } | null;
}
interface Sent {
  name: string;
  digest: string;
  content?: string;
}

/** Pictures that were read once, by the address that the browser gives them. */
const digests = new Map<string, Promise<{ digest: string; blob: Blob }>>();

/**
 * Asks the newsroom for the page of an entry. Pictures that it does not hold go with a second request.
 * @param pane a name for this editor, by which the server knows what it showed last
 * @throws {Error} with words when the newsroom cannot be reached
 */
export async function previewRequest(entry: UnsavedEntry, pane: string): Promise<PreviewAnswer> {
  const { kind, slug, file } = entry;
  const pictures: Sent[] = [];
  const blobs = new Map<string, Blob>();
  for (const { name, url } of entry.pictures) {
    const read = await readOnce(url).catch(() => null);
    if (!read) continue;
    pictures.push({ name, digest: read.digest });
    blobs.set(read.digest, read.blob);
  }
  const ask = async (sent: Sent[]) =>
    (await newsroomRequest('preview', { kind, slug, file, pictures: sent, pane, origin: location.origin })) as {
      wanted: string[];
    } & PreviewAnswer;
  let answer = await ask(pictures);
  // One by one: together they may be more than a request can carry.
  for (const digest of answer.wanted) {
    const content = await base64(blobs.get(digest)!);
    answer = await ask(pictures.map((picture) => (picture.digest === digest ? { ...picture, content } : picture)));
  }
  return answer;
}

function readOnce(url: string): Promise<{ digest: string; blob: Blob }> {
  const known = digests.get(url);
  if (known) return known;
  const reading = (async () => {
    const blob = await (await fetch(url)).blob();
    const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return { blob, digest: Array.from(sha256.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('') };
  })();
  digests.set(url, reading);
  reading.catch(() => digests.delete(url));
  return reading;
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('A picture could not be read.'));
    reader.readAsDataURL(blob);
  });
}
