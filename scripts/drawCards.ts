/** Draws social cards. Started by the build, with a JSON list of cards and their files on its standard input. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import type { SocialCard } from '../src/cards/socialCard.ts';
import { drawSocialCard } from './drawing/socialCard.ts';

const AT_ONCE = 2;

const waiting = JSON.parse(await text(process.stdin)) as { file: string; card: SocialCard }[];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      mkdirSync(dirname(next.file), { recursive: true });
      // Whole or not at all: two builds may draw the same card at this moment.
      const draft = `${next.file}.${randomUUID()}.part`;
      writeFileSync(draft, await drawSocialCard(next.card));
      renameSync(draft, next.file);
    }
  }),
);
