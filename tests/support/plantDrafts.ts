import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentApi } from '../../admin/server/contentApi.ts';
import { pathOfEntry } from '../../src/model/kind.ts';
import type { TemporaryNewsroom } from './temporaryNewsroom.ts';

type Newsroom = Pick<TemporaryNewsroom, 'folder' | 'git'>;

const AUTHOR = { name: 'Test Author', email: 'author@example.org' };
const COLLEAGUE = { name: 'A Colleague', email: 'colleague@example.org' };

/** A draft to put into a newsroom. */
export interface PlantedDraft {
  slug: string;
  text: string;
  status?: 'pending_review' | 'pending_publish';
  byColleague?: boolean;
}

/** Saves drafts of articles as the editor does. A slug that is on the site gives a draft of that story. */
export async function plantDrafts(newsroom: Newsroom, drafts: PlantedDraft[]): Promise<void> {
  const api = new ContentApi(newsroom.folder);
  for (const { slug, text, status, byColleague } of drafts) {
    const author = byColleague ? COLLEAGUE : AUTHOR;
    const path = pathOfEntry('articles', slug);
    const [base] = newsroom.git('ls-tree', '--object-only', 'HEAD', path).split('\n');
    const save = {
      dataFiles: [{ path, slug, raw: text }],
      assets: [],
      bases: { [path]: base || null },
      options: { collectionName: 'articles', useWorkflow: true, newEntry: !base },
    };
    await api.answer('persistEntry', save, author);
    if (status)
      await api.answer('updateUnpublishedEntryStatus', { collection: 'articles', slug, newStatus: status }, author);
  }
}

/** The text of a story in a newsroom. */
export const storyText = (newsroom: Newsroom, slug: string) =>
  readFileSync(join(newsroom.folder, pathOfEntry('articles', slug)), 'utf8');
