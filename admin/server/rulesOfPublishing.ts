import { newsroomNow } from '../../src/archive/clock.ts';
import { silentReinstatements } from '../../src/archive/reinstatedSessions.ts';
import { entryOfPath } from '../../src/model/kind.ts';
import { fieldsOf } from './articleText.ts';
import type { EditedFile } from './commitEdit.ts';
import { newsroomZone } from './newsroomZone.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';
import { textToPublish } from './textToPublish.ts';

/**
 * Lets the rules of publishing look at an edit before it goes out: they set the times of an article in `files`, and
 * let no cancelled session come back in silence. Called after it is known that nobody else was first.
 * @param tree what is published
 * @throws {Refusal} 422 when the edit would take something from readers
 */
export async function letRulesOfPublishingLook(
  repository: Repository,
  tree: ReadonlyMap<string, Oid>,
  files: EditedFile[],
): Promise<void> {
  for (const file of files) {
    const kind = entryOfPath(file.path)?.kind;
    if (!file.content || (kind !== 'articles' && kind !== 'training')) continue;
    const before = tree.get(file.path) ?? null;
    // Somebody was first, or published the same: the save itself says so.
    if (before !== file.base) continue;
    const [bytes] = before ? await repository.blobs([before]) : [];
    if (kind === 'training') {
      refuseSilence(bytes?.toString() ?? '', file.content.toString());
      continue;
    }
    const timeZone = await newsroomZone(repository, tree);
    const text = textToPublish(bytes?.toString() ?? null, file.content.toString(), newsroomNow(), timeZone);
    file.content = Buffer.from(text);
  }
}

function refuseSilence(before: string, after: string): void {
  const problems = silentReinstatements(fieldsOf(before), fieldsOf(after));
  if (problems.length > 0) throw new Refusal(422, `Not published. ${problems.join(' · ')}.`);
}
