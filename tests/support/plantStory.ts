import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { drawnPicture } from './drawnPicture.ts';
import { PROJECT, type TemporaryNewsroom } from './temporaryNewsroom.ts';

/** Puts the rich story of the fixtures into a temporary newsroom and commits it. Its slug: `rich-story`. */
export async function plantRichStory(newsroom: Pick<TemporaryNewsroom, 'folder' | 'git'>): Promise<void> {
  const folder = join(newsroom.folder, 'content/articles/rich-story');
  cpSync(join(PROJECT, 'tests/fixtures/rich-story'), folder, { recursive: true });
  await drawnPicture(folder, 'lead.png', '#336633');
  await drawnPicture(folder, 'chart.png', '#777777');
  newsroom.git('add', '--all');
  newsroom.git('commit', '--quiet', '--message', 'Plant a rich story');
}
