import { spawnSync } from 'node:child_process';
import { expectFine, runProgram, type Client } from './client.ts';

/** Asks twice, the second time with the first answer’s ETag, and says what came as one line of JSON. */
const PROGRAM = `
import feedparser, json, sys
seen = {}
for url in sys.argv[1:]:
    first = feedparser.parse(url)
    again = feedparser.parse(url, etag=first.get('etag'))
    entry = first.entries[0] if first.entries else {}
    seen[url] = dict(bozo=bool(first.bozo), entries=len(first.entries), version=first.version, again=again.get('status'),
        whole=all(e.get('id') and e.get('title') and e.get('content') and e.get('published_parsed') for e in first.entries))
print(json.dumps(seen))
`;

/** A Python that has the library: the one on the path need not be Debian’s. */
const python = () =>
  ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import feedparser']).status === 0);

interface Seen {
  bozo: boolean;
  entries: number;
  version: string;
  again: number;
  whole: boolean;
}

/** The library of most readers in Python: no complaint, every entry whole, and 304 where nothing is new. */
export const feedparser: Client = {
  name: 'feedparser',
  debianPackage: 'python3-feedparser',
  isInstalled: () => python() !== undefined,
  run: async ({ url, entries }) => {
    const urls = [`${url}/rss.xml`, `${url}/atom.xml`];
    const out = expectFine(await runProgram(python() ?? '', ['-c', PROGRAM, ...urls]));
    for (const [address, seen] of Object.entries(JSON.parse(out) as Record<string, Seen>))
      if (seen.bozo || seen.entries !== entries || seen.again !== 304 || !seen.whole)
        throw new Error(`${address}: ${JSON.stringify(seen)}, and ${entries} entries were expected.`);
    return `${entries} whole entries in RSS and in Atom, 304 the second time`;
  },
};
