import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { staticServer } from '../../scripts/staticServer.ts';
import { launchChromium } from '../support/chromium.ts';
import { dist } from './site.ts';

/** The built site on a port of this machine, with its headers, and a browser to read it in. */
export interface ServedSite {
  url: string;
  browser: Browser;
  close: () => Promise<void>;
}

export async function serveSite(): Promise<ServedSite> {
  const server = staticServer(dist).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await launchChromium();
  return {
    url: `http://127.0.0.1:${port}`,
    browser,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
