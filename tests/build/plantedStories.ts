import { CORRECTED } from './correctedStory.ts';
import type { PlannedStory } from './storyFile.ts';
import { DRAFT, DRAFT_WORD, FUTURE, RETRACTED } from './unseenStories.ts';

/** The moment of the build under test. */
export const NOW = '2026-11-23T12:00:00Z';

/** A word that stands in one published story alone. */
export const PUBLISHED_WORD = 'plimsoltarn';

export const MOVED: PlannedStory = {
  slug: 'coins-of-the-march-theft-move',
  fields: {
    id: 'urn:uuid:d3a0f7b2-5555-4c5e-9a01-0000000000a5',
    headline: 'Coins of the March theft move',
    published: '2026-11-18T09:00:00Z',
    formerSlugs: ['coins-moved-in-march'],
  },
  body: 'The coins of the March theft have moved, says the notice.<Source name="notice" />',
};

/** What is allowed and looks dangerous. No lead picture. Out for half an hour, though its hour looks like the future. */
export const AWKWARD: PlannedStory = {
  slug: 'awkward-signs',
  fields: {
    id: 'urn:uuid:d3a0f7b2-6666-4c5e-9a01-0000000000b6',
    headline:
      'R&D of “O’Neill & Sons” \'said\' "nobody pays" 💸 &amp; ]] משפט went on, 100% certain, for 11,196 years & longer',
    standfirst: 'Ampersands & “quotes” & &lt;b&gt; stay what they are: text, in every list, feed & head of a page.',
    published: '2026-11-23T13:30:00+02:00',
    formerSlugs: ['awkward-symbols'],
  },
  body: `
Signs: & and &amp;amp; and "straight" and 'single' and ]]> and ]]&gt; and &lt;script&gt;alert(1)&lt;/script&gt; and 100% and 👩‍⚖️.

The words משפט and محكمة run from right to left. The ${PUBLISHED_WORD} is a bird of this story alone.

Not out yet: [a draft](/news/${DRAFT.slug}/), [a story of later](/news/${FUTURE.slug}/#about) and [its topic](/topics/${DRAFT_WORD}/).

An address that does not fit a telephone: bc1qa5wkgaew2dkv56kfvj49j0av5nml45x9ek9hz6bc1qa5wkgaew2dkv56kfvj49j0av5nml45x9ek9hz6.
`,
};

/** What readers look for by its number. The wallet is an example of EIP-55. */
export const SOUGHT = {
  docket: '1:23-cr-99118',
  docketInShort: '23-cr-99118',
  wallet: '0x52908400098527886E0F7030069857D2E4169EE7',
  place: 'Łódź',
  placeTyped: 'lodz',
};

/** A story to be found by numbers, names and the parts of it. */
export const NUMBERED: PlannedStory = {
  slug: 'court-lists-a-wallet',
  fields: {
    id: 'urn:uuid:d3a0f7b2-8888-4c5e-9a01-0000000000c8',
    headline: 'Court lists a wallet in a case of tests',
    organisations: ['fbi', 'europol'],
    countries: ['PL'],
    published: '2026-11-17T09:00:00Z',
  },
  body: `
The hearing was held in ${SOUGHT.place}.<Source name="notice" />

## The case

It has the number ${SOUGHT.docket}.

## The wallet

The coins lie at ${SOUGHT.wallet}.
`,
};

/** Small stories of one year, so that a list has a second page and the feed has more than it holds. */
export const BRIEFS: PlannedStory[] = Array.from({ length: 60 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  return {
    slug: `brief-${number}`,
    fields: {
      id: `urn:uuid:d3a0f7b2-7777-4c5e-9a01-0000000000${number}`,
      headline: `In brief, number ${number}`,
      section: 'data',
      published: new Date(Date.UTC(2019, 2, 1 + index, 9)).toISOString(),
    },
    body: `The brief number ${number}.`,
  };
});

/** Two stories, years apart and far from the newest, that are about the same and share no topic. */
export const PAIR: [PlannedStory, PlannedStory] = [
  {
    slug: 'lighthouse-wallet-emptied',
    fields: {
      id: 'urn:uuid:d3a0f7b2-8888-4c5e-9a01-0000000000e8',
      headline: 'Lighthouse wallet is emptied overnight',
      published: '2014-02-03T09:00:00Z',
      topics: ['ransomware'],
    },
    body: 'Somebody emptied the lighthouse wallet of the harbour guild. The guild kept its winter coins there.',
  },
  {
    slug: 'who-kept-the-keys-of-the-harbour-guild',
    fields: {
      id: 'urn:uuid:d3a0f7b2-8888-4c5e-9a01-0000000000e9',
      headline: 'Who kept the keys of the harbour guild',
      published: '2017-08-14T09:00:00Z',
      topics: ['compliance'],
      bylines: ['desk-from-right-to-left'],
    },
    body: 'Three years on, the harbour guild says who could open the lighthouse wallet with its winter coins.',
  },
];

/** A desk whose name runs from right to left. */
export const RIGHT_TO_LEFT = { slug: 'desk-from-right-to-left', name: 'דסק הבדיקות' };

/** The picture of that desk. */
export const PORTRAIT = {
  file: 'sign-of-the-desk.png',
  alt: 'The sign of a desk of the tests',
  credit: 'The tests',
  focalPoint: { x: 20, y: 50 },
};

export const PLANTED = [DRAFT, FUTURE, RETRACTED, CORRECTED, MOVED, AWKWARD, NUMBERED, ...PAIR, ...BRIEFS];
