import type { AstroIntegration } from 'astro';
import { newsroomNow } from '../archive/clock.ts';
import { nextChange } from '../archive/lastingArchive.ts';
import { onChecked } from '../copydesk/checkedNewsroom.ts';
import type { Entry } from '../copydesk/newsroom.ts';

/** The longest time that a timer of Node can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * In development Astro remembers the addresses of a route, with what the page of each shows, until it has
 * written content of its own anew: half a second after the archive has the change, and never when a story comes
 * out by the clock. This makes it forget them as soon as either has happened.
 */
export function freshAddresses(): AstroIntegration {
  return {
    name: 'fresh-addresses',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        const forget = () => {
          for (const [name, environment] of Object.entries(server.environments))
            // What Astro itself says when it has written content; readers’ pages need not be told.
            if (name !== 'client') environment.hot.send('astro:content-changed', {});
        };
        const waitForNext = (entries: Entry[]) => {
          clearTimeout(timer);
          const wait = nextChange(entries, newsroomNow()) - newsroomNow();
          if (wait === Infinity) return;
          timer = setTimeout(
            () => {
              forget();
              waitForNext(entries);
            },
            Math.min(wait, LONGEST_MS),
          );
          timer.unref();
        };
        const end = onChecked((entries) => {
          forget();
          waitForNext(entries);
        });
        server.httpServer?.once('close', () => {
          clearTimeout(timer);
          end();
        });
      },
    },
  };
}
