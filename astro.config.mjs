import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { buildClock } from './src/integrations/buildClock.ts';
import { cards } from './src/integrations/cards.ts';
import { cms } from './src/integrations/cms.ts';
import { freshAddresses } from './src/integrations/freshAddresses.ts';
import { headers } from './src/integrations/headers.ts';
import { layerOrder } from './src/integrations/layerOrder.ts';
import { leftFiles } from './src/integrations/leftFiles.ts';
import { offline } from './src/integrations/offline.ts';
import { readerStyles, trainingStyles } from './src/integrations/readerStyles.ts';
import { preview } from './src/integrations/preview.ts';
import { pictures } from './src/integrations/pictures.ts';
import { search } from './src/integrations/search.ts';

// The one setting that Astro needs before content is read. The copy desk checks the file itself.
const { address } = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

export default defineConfig({
  site: address,
  integrations: [
    mdx(),
    buildClock(),
    layerOrder(),
    preview(),
    pictures(),
    cards(),
    leftFiles(),
    search(),
    offline(),
    headers(),
    freshAddresses(),
    cms(),
  ],
  devToolbar: { enabled: false },
  // Set for the Content-Security-Policy: no inline style, script or highlighter.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  markdown: { syntaxHighlight: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: [readerStyles, trainingStyles] } } },
    },
  },
});
