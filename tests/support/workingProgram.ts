/**
 * Works on the first story of a small newsroom until it is killed: saves the draft, sends it to
 * review, saves again, publishes, and so on. Argument: the newsroom's folder. It prints `ready`,
 * begins when it reads a number, and prints each step that was acknowledged: `saved 5`, `reviewed
 * 5`, `published 6`.
 */
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { FIRST_STORY, smallStory } from './smallNewsroom.ts';
import { ANNA, BEN, writingNewsroom } from './writingNewsroom.ts';

const [folder = ''] = process.argv.slice(2);
const nothing = () => '';
const room = writingNewsroom({ folder, git: nothing, remove: nothing });
const tell = (words: string) => process.stdout.write(`${words}\n`);

async function save(number: number, author = ANNA): Promise<void> {
  const drafted = (await room.ask(author, 'unpublishedEntries')) as string[];
  const { file } = await (drafted.length > 0 ? room.draftText('first-story') : room.published('first-story'));
  await room.save(author, 'first-story', smallStory(`Save number ${number} of the story`), file.id);
  tell(`saved ${number}`);
}

async function work(begin: number): Promise<void> {
  for (let number = begin; ; number += 2) {
    await save(number);
    await room.status(BEN, 'first-story', 'pending_review');
    tell(`reviewed ${number}`);
    await save(number + 1, BEN);
    await room.publish(BEN, 'first-story');
    tell(`published ${number + 1}`);
  }
}

room.api.prepare();
// Who is killed writes nothing down at the end.
flushCompileCache();
createInterface({ input: process.stdin }).on('line', (line) => {
  work(Number(line)).catch((error: unknown) => {
    tell(`failed: ${FIRST_STORY}: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
});
tell('ready');
