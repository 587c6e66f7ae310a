import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expectFine, expectSame, hasProgram, runProgram, type Client } from './client.ts';

/** Each entry is mailed once; one whose address and title change, and whose identifier stays, is not mailed again. */
export const rss2email: Client = {
  name: 'rss2email',
  debianPackage: 'rss2email',
  isInstalled: () => hasProgram('r2e'),
  run: async ({ dist, entries }, folder) => {
    let xml = readFileSync(join(dist, 'rss.xml'), 'utf8');
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' }).end(xml);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const mail = join(folder, 'mail');
      for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(mail, 'INBOX', name), { recursive: true });
      const config = join(folder, 'rss2email.cfg');
      writeFileSync(
        config,
        `[DEFAULT]\nfrom = a@example.org\nto = b@example.org\nemail-protocol = maildir\nmaildir-path = ${mail}\nmaildir-mailbox = INBOX\nverbose = error\n`,
      );
      const words = ['-c', config, '-d', join(folder, 'rss2email.json')];
      const mailed = () => readdirSync(join(mail, 'INBOX', 'new')).length;
      const look = async () => expectFine(await runProgram('r2e', [...words, 'run'], { env: { HOME: folder } }));
      expectFine(await runProgram('r2e', [...words, 'add', 'news', `http://127.0.0.1:${port}/rss.xml`]));
      await look();
      expectSame('mails after the first look', mailed(), entries);
      xml = xml.replaceAll('/news/', '/news/moved-').replaceAll('<item><title>', '<item><title>Changed: ');
      await look();
      expectSame('mails after titles and addresses changed', mailed(), entries);
      return `${entries} mails, and none more when titles and addresses change`;
    } finally {
      server.close();
    }
  },
};
