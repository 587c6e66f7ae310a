/** Reads one content file from standard input, checks it, and prints its problems as JSON. The first argument is its path. */
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { problems } = checkEntryFile(process.argv[2] ?? '', Buffer.concat(chunks));
process.stdout.write(JSON.stringify(problems));
