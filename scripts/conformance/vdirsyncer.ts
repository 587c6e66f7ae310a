import { createServer } from 'node:http';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { calendarFile, withCancelledEvent } from './calendarFile.ts';
import { expectFine, expectSame, hasProgram, runProgram, type Client } from './client.ts';

/** Long lines as they were before they were folded (RFC 5545, section 3.1). */
const unfolded = (text: string) => text.replaceAll(/\r?\n /g, '');

/** A subscription by address: every event comes once, and one that is called off later changes the copy that is there. */
export const vdirsyncer: Client = {
  name: 'vdirsyncer',
  debianPackage: 'vdirsyncer',
  isInstalled: () => hasProgram('vdirsyncer'),
  run: async ({ dist }, folder) => {
    const { text, events } = calendarFile(dist);
    const event = events.find(({ isCancelled }) => !isCancelled);
    if (!event) throw new Error('the calendar has no event that could be called off.');
    let served = text;
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(served);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const copies = join(folder, 'copies');
      const config = join(folder, 'config');
      const { port } = server.address() as AddressInfo;
      writeFileSync(
        config,
        `[general]\nstatus_path = "${join(folder, 'status')}"\n[pair training]\na = "here"\nb = "site"\ncollections = null\n` +
          `conflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "${copies}"\nfileext = ".ics"\n` +
          `[storage site]\ntype = "http"\nurl = "http://127.0.0.1:${port}/calendar.ics"\n`,
      );
      const env = { HOME: folder, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
      const words = ['-c', config];
      expectFine(await runProgram('vdirsyncer', [...words, 'discover'], { env, input: 'y\ny\n' }));
      const copiesOf = () => readdirSync(copies).map((file) => readFileSync(join(copies, file), 'utf8'));
      const sync = async () => expectFine(await runProgram('vdirsyncer', [...words, 'sync'], { env }));
      await sync();
      expectSame('copies after the first look', copiesOf().length, events.length);
      served = withCancelledEvent(text, event);
      await sync();
      const after = copiesOf();
      expectSame('copies after one was called off', after.length, events.length);
      // It gives the copies names of its own: what is in them counts.
      const calledOff = after.filter((one) => /^STATUS:CANCELLED\r?$/m.test(one) && /^SUMMARY:CANCELLED: /m.test(one));
      const before = events.filter(({ isCancelled }) => isCancelled).length;
      expectSame('copies that say that they are called off', calledOff.length, before + 1);
      const [, url = ''] = /^URL[^:]*:(.+)\r$/m.exec(unfolded(event.text)) ?? [];
      if (!calledOff.some((one) => unfolded(one).includes(url)))
        throw new Error(`the copy of ${url} does not say that it is called off.`);
      return `${events.length} events, and one that is called off afterwards is so in the copy`;
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
};
