import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFine, expectSame, hasProgram, runProgram, type Client } from './client.ts';

/** A reader of the terminal sees every entry, in RSS and in Atom, and nothing new the second time. */
export const newsboat: Client = {
  name: 'newsboat',
  debianPackage: 'newsboat',
  isInstalled: () => hasProgram('newsboat'),
  run: async ({ url, entries }, folder) => {
    for (const file of ['rss.xml', 'atom.xml']) {
      const paths = {
        urls: join(folder, `${file}.urls`),
        cache: join(folder, `${file}.db`),
        config: join(folder, 'config'),
      };
      writeFileSync(paths.urls, `${url}/${file}\n`);
      writeFileSync(paths.config, '');
      const words = ['-u', paths.urls, '-c', paths.cache, '-C', paths.config, '-q'];
      const env = { HOME: folder, TERM: 'dumb' };
      for (const round of ['first', 'second']) {
        expectFine(await runProgram('newsboat', [...words, '-x', 'reload'], { env }));
        const unread = expectFine(await runProgram('newsboat', [...words, '-x', 'print-unread'], { env }));
        expectSame(`unread entries of ${file} after the ${round} look`, parseInt(unread, 10), entries);
      }
    }
    return `${entries} entries in RSS and in Atom, none twice`;
  },
};
