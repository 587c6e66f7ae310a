import { createReadStream, statSync } from 'node:fs';
import { ExportError } from './exportError.ts';
import { ExportParser } from './exportParser.ts';
import type { ExportPart } from './exportParts.ts';

/** The size of an export in bytes. @throws {ExportError} when there is no such file */
export function exportSize(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new ExportError(`There is no file ${path}.`);
  if (!stats.isFile())
    throw new ExportError(`${path} is no file. Give the .xml file that WordPress’s Tools → Export made.`);
  if (stats.size === 0) throw new ExportError(`${path} is empty. Export it again.`);
  return stats.size;
}

/**
 * Reads an export of any size as a stream of its parts, in the order of the file; what is read is
 * not kept.
 * @param onBytes told how many bytes have been read so far
 * @throws {ExportError} with line and column at the first thing that is wrong
 */
export async function* readExport(
  path: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<ExportPart> {
  exportSize(path);
  const parser = new ExportParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    yield* parser.read(decoded(decoder, chunk, bytes));
    bytes += chunk.length;
    onBytes(bytes);
  }
  decoded(decoder, null, bytes);
  yield* parser.end();
}

function decoded(decoder: TextDecoder, chunk: Buffer | null, bytes: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new ExportError(
      `The file is not UTF-8 text (near byte ${bytes + 1}). Export it again, and do not save it in an editor.`,
    );
  }
}
