/** Checks content files that its parent sends, one after another: `{ path, content }` in, the checked entry out. */
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';

process.on('message', ({ path, content }: { path: string; content: string }) => {
  process.send?.(checkEntryFile(path, Buffer.from(content, 'base64')));
});
process.on('disconnect', () => process.exit());
