import { newsroomNow } from '../../src/archive/clock.ts';
import { entryOfPath } from '../../src/model/kind.ts';
import type { EditedFile } from './commitEdit.ts';
import { newsroomZone } from './newsroomZone.ts';
import type { Oid, Repository } from './repository.ts';
import { textToPublish } from './textToPublish.ts';

/**
 * Lets the rules of publishing look at the article in an edit before it goes out: they set its times
 * in `files`. Called after it is known that nobody else was first.
 * @param tree what is published
 * @throws {Refusal} 422 when the edit would take something from readers
 */
export async function letRulesOfPublishingLook(
  repository: Repository,
  tree: ReadonlyMap<string, Oid>,
  files: EditedFile[],
): Promise<void> {
  for (const file of files) {
    if (!file.content || entryOfPath(file.path)?.kind !== 'articles') continue;
    const before = tree.get(file.path) ?? null;
    // Somebody was first, or published the same: the save itself says so.
    if (before !== file.base) continue;
    const [bytes] = before ? await repository.blobs([before]) : [];
    const timeZone = await newsroomZone(repository, tree);
    const text = textToPublish(bytes?.toString() ?? null, file.content.toString(), newsroomNow(), timeZone);
    file.content = Buffer.from(text);
  }
}
