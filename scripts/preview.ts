/** `npm run preview`: serves `dist/` on this machine as a good host would. PORT chooses another port than 4321 (0: a free one). */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { staticServer } from './staticServer.ts';

const folder = join(process.cwd(), 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no built site in dist/. Run `npm run build` first.');
  process.exit(1);
}
const server = staticServer(folder);
server.on('error', (error) => {
  console.error(`The preview could not start: ${error.message}`);
  process.exit(1);
});
server.listen(Number(process.env.PORT ?? 4321), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`The built site: http://localhost:${port}/`);
});
