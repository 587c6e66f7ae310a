import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFine, expectSame, hasProgram, runProgram, type Client } from './client.ts';

/** A small reader that takes XML apart by hand: each entry has its time, title, link, text and identifier. */
export const sfeed: Client = {
  name: 'sfeed',
  debianPackage: 'sfeed',
  isInstalled: () => hasProgram('sfeed'),
  run: async ({ dist, entries, newest }) => {
    for (const file of ['rss.xml', 'atom.xml']) {
      const out = expectFine(await runProgram('sfeed', [], { input: readFileSync(join(dist, file), 'utf8') }));
      const rows = out
        .trim()
        .split('\n')
        .map((row) => row.split('\t'));
      expectSame(`entries of ${file}`, rows.length, entries);
      expectSame(`newest title of ${file}`, rows[0]?.[1] ?? '', newest);
      for (const [time = '', , link = '', content = '', , id = ''] of rows)
        if (!/^\d{9,}$/.test(time) || !link.startsWith('https://') || content === '' || !id.startsWith('urn:uuid:'))
          throw new Error(`${file}: an entry lacks its time, link, text or identifier: ${link}`);
    }
    return `${entries} whole entries in RSS and in Atom`;
  },
};
