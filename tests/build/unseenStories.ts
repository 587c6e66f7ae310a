import type { PlannedStory } from './storyFile.ts';

/** Words that stand nowhere but in the story that they name. */
export const DRAFT_WORD = 'zwolfrakel';
export const FUTURE_WORD = 'quibbenstorm';
export const RETRACTED_WORD = 'mirthlegobbin';

/** A story that nobody may see yet, with its word in every place that could give it away. */
function unseen(
  word: string,
  id: string,
  colours: [string, string],
  fields: Partial<PlannedStory['fields']>,
): PlannedStory {
  return {
    slug: `${word}-markets`,
    fields: {
      id,
      headline: `What ${word} markets have to do with it`,
      standfirst: `The ${word} is spoken of here, and nobody may read that yet.`,
      keyPoints: [`One point about the ${word}.`],
      topics: ['tracing', word],
      organisations: ['fbi', `${word}-bureau`],
      bylines: [`${word}-writer`],
      formerSlugs: [`old-${word}`],
      leadPicture: { file: `${word}-map.png`, alt: `A map of the ${word}.` },
      published: '2026-11-20T09:00:00Z',
      ...fields,
    },
    body: `## About ${word}\n\nThe ${word} reached court.\n\n![A chart of the ${word}](${word}-chart.png)`,
    pictures: { [`${word}-map.png`]: colours[0], [`${word}-chart.png`]: colours[1] },
  };
}

export const DRAFT = unseen(DRAFT_WORD, 'urn:uuid:d3a0f7b2-1111-4c5e-9a01-0000000000d1', ['#812f01', '#822f01'], {
  status: 'draft',
});

/** Half an hour away, though its hour by the clock where it was set looks past. */
export const FUTURE = unseen(FUTURE_WORD, 'urn:uuid:d3a0f7b2-2222-4c5e-9a01-0000000000f2', ['#012f81', '#012f82'], {
  published: '2026-11-23T11:30:00-01:00',
});

export const RETRACTED: PlannedStory = {
  slug: 'exchange-said-to-have-paid-twice',
  fields: {
    id: 'urn:uuid:d3a0f7b2-3333-4c5e-9a01-0000000000e3',
    headline: 'Exchange said to have paid the same ransom twice',
    standfirst: `A standfirst with ${RETRACTED_WORD}, which is gone with the text.`,
    keyPoints: [`A point with ${RETRACTED_WORD}.`],
    topics: [RETRACTED_WORD],
    organisations: [`${RETRACTED_WORD}-bureau`],
    bylines: [`${RETRACTED_WORD}-writer`],
    formerSlugs: ['exchange-paid-twice'],
    leadPicture: { file: 'ransom.png', alt: `Two payments, drawn for ${RETRACTED_WORD}.` },
    published: '2026-11-10T09:00:00Z',
    status: 'retracted',
    corrections: [
      {
        date: '2026-11-12T10:30:00Z',
        what: 'We took one payment, seen on two chains, for two payments.',
        why: 'We had not asked the exchange.',
      },
    ],
  },
  body: `The text with ${RETRACTED_WORD} that must be gone.`,
  pictures: { 'ransom.png': '#2f8101' },
};
