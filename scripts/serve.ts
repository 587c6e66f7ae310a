/** `npm start`: the site, the CMS and search on one port of this machine. PORT chooses another than 4321. */
import { dev } from 'astro';

const PORT = Number(process.env.PORT ?? 4321);
const server = await dev({
  root: process.cwd(),
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: PORT },
});
const { port } = server.address;
console.log(`The site:   http://localhost:${port}/`);
console.log(`To write:   http://localhost:${port}/admin/`);

const stop = () => {
  void server.stop().then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
