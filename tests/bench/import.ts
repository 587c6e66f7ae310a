import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { smallNewsroom } from '../support/smallNewsroom.ts';
import { wordpressExport, wordpressItem } from '../support/wordpressExport.ts';
import { TreeWatch } from './processTree.ts';

const LOOK_EVERY_MS = 100;
const MB = 1e6;
/** A file of this size, and one of a tenth of it: memory that grows with the file shows between the two. */
const LARGE_MB = 60;
/** As the body of a long report. */
const PARAGRAPHS = 120;

/**
 * What importing a large export costs: prints the time and the most memory that the command used, for two sizes of
 * export. The posts are long, and a tenth of them is new: the rest are revisions, which an import passes over.
 * @param megabytes of the larger export
 */
export async function benchImport(megabytes = LARGE_MB): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    for (const size of [megabytes / 10, megabytes]) {
      const file = join(folder, `${size}.xml`);
      const posts = await writeExport(file, size * MB);
      const { seconds, peak } = await imported(file);
      const read = (statSync(file).size / MB).toFixed(0);
      console.log(
        `${read} MB, ${posts} posts: ${seconds.toFixed(1)} s, at most ${(peak / MB).toFixed(0)} MB of memory`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeExport(file: string, bytes: number): Promise<number> {
  const [head = '', foot = ''] = wordpressExport(['SPLIT']).split('SPLIT');
  const out = createWriteStream(file);
  out.write(head);
  let posts = 0;
  for (let id = 1, written = 0; written < bytes; id++) {
    const isPost = id % 10 === 1;
    const item = wordpressItem({
      id,
      title: `Report number ${id}`,
      slug: `report-${id}`,
      type: isPost ? 'post' : 'revision',
      content:
        `<p>Paragraph of report ${id}, with <b>some</b> words and a <a href="https://example.org/${id}">link</a>.</p>\n`.repeat(
          PARAGRAPHS,
        ),
    });
    if (isPost) posts++;
    written += item.length;
    if (!out.write(item)) await once(out, 'drain');
  }
  out.end(foot);
  await once(out, 'finish');
  return posts;
}

/** What `npm run import` gives to Node: the options that hold its memory, and the program. */
function importCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { import: string } };
  const words = scripts.import.split(' ').slice(2);
  return words.map((word) => (word.startsWith('-') ? word : resolve(word)));
}

/** Runs the command as an author does, in a newsroom of its own. */
async function imported(file: string): Promise<{ seconds: number; peak: number }> {
  const newsroom = smallNewsroom();
  const started = performance.now();
  const child = spawn(process.execPath, [...importCommand(), file], {
    cwd: newsroom.folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const watch = new TreeWatch(child.pid!);
  const timer = setInterval(() => watch.look(), LOOK_EVERY_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  newsroom.remove();
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, peak: watch.most.largestProcessBytes };
}
