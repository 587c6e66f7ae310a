import { newsroomDesk } from '../../src/copydesk/newsroomDesk.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { atomText } from '../../src/feeds/atom.ts';
import { feedDocuments } from '../../src/feeds/catalogue.ts';
import { filledDocument, isIn, type FeedDocument } from '../../src/feeds/feedDocument.ts';
import type { FeedFormat } from '../../src/feeds/feedFormats.ts';
import { jsonFeedText } from '../../src/feeds/jsonFeed.ts';
import { rssText } from '../../src/feeds/rss.ts';
import { NewsroomError } from '../../src/model/problem.ts';
import type { BenchNewsroom } from './benchNewsroom.ts';

const MEGABYTE = 1_000_000;

/**
 * Measures how long it takes to make every file of every feed, and how many bytes they are.
 * @param newsroom made before this file is imported: what it imports forbids SVG, which the newsroom’s pictures are drawn from
 */
export async function benchFeeds(newsroom: BenchNewsroom, sizes: number[]): Promise<void> {
  const home = process.cwd();
  try {
    for (const size of sizes.length > 0 ? sizes : [1000]) {
      newsroom.fill(size);
      process.chdir(newsroom.folder);
      const { entries, problems } = await newsroomDesk(newsroom.folder).check(new Set());
      if (problems.length > 0) throw new NewsroomError(problems);
      const archive = buildArchive(entries, Date.now());
      const documents: FeedDocument[] = [];
      const texts = await timed('whole texts, and pictures of a size', async () => {
        for (const planned of feedDocuments(archive).values()) documents.push(await filledDocument(planned, archive));
        return 0;
      });
      console.log(`${size} articles, ${documents.length} files of feeds, most in three formats: ${texts}`);
      const writers = { rss: rssText, atom: atomText, json: jsonFeedText };
      for (const format of Object.keys(writers) as FeedFormat[])
        console.log(
          await timed(format, async () => {
            let bytes = 0;
            for (const document of documents)
              if (isIn(document, format)) bytes += Buffer.byteLength(await writers[format](document));
            return bytes;
          }),
        );
      process.chdir(home);
    }
  } finally {
    process.chdir(home);
    newsroom.remove();
  }
}

async function timed(name: string, work: () => Promise<number>): Promise<string> {
  const before = process.cpuUsage();
  const bytes = await work();
  const { user, system } = process.cpuUsage(before);
  const size = bytes > 0 ? `, ${(bytes / MEGABYTE).toFixed(1)} MB` : '';
  return `${name} ${((user + system) / 1e6).toFixed(2)} CPU s${size}`;
}
