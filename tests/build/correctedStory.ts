import type { PlannedStory } from './storyFile.ts';

const PARAGRAPH = 'The auditor counted the coins of the case one by one, and wrote down what was found on each day. ';

/** With every component that authors have, and long enough for a table of contents. */
export const CORRECTED: PlannedStory = {
  slug: 'auditor-counts-recovered-coins-again',
  fields: {
    id: 'urn:uuid:d3a0f7b2-4444-4c5e-9a01-0000000000c4',
    headline: 'Auditor counts the recovered coins again',
    keyPoints: ['The first count was wrong.', 'The second one stands.'],
    organisations: ['fbi'],
    countries: ['FR', 'DE'],
    leadPicture: { file: 'lead.png', alt: 'A counted heap.', caption: 'The heap.', credit: 'Chain of Custody' },
    published: '2026-11-19T09:00:00Z',
    corrections: [
      {
        date: '2026-11-21T16:45:00Z',
        what: 'We wrote 3,120 coins. There were 3,012.',
        why: 'Two digits changed places in our notes.',
      },
    ],
  },
  body: `
An opening with a mark.<Source name="notice" /> It has an <abbr title="abbreviation">abbr.</abbr> and a note.[^1] It was said<Claim kind="agency" /> that a <Term name="mixer">mixing service</Term> took part.

<Stat value="3,012" label="coins, by the second count" source="notice" />

## What was said

<Quote speaker="Živilė Šakėnaitė" role="Auditor" source="notice">
We counted **again**.
</Quote>

<Figure src="figure.png" alt="A drawn figure." caption="What a figure shows." credit="Chain of Custody" />

### In numbers

| Year | Coins |
| --- | ---: |
| 2025 | 3,120 |
| 2026 | 3,012 |

![A picture of plain Markdown](plain.png)

<Callout kind="warning" title="Take care">
A box with a list:

- one
- two
</Callout>

<Callout kind="note">
A box without a title.
</Callout>

<Timeline title="How it went">
<Entry date="1 March 2026" source="notice">
The first count.
</Entry>
<Entry date="2 March 2026">
The second.
</Entry>
</Timeline>

<Correction date="2026-11-21">
There were 3,012.
</Correction>

> A quotation of plain Markdown.

1. First step
2. Second step, with \`code\` and [a link to the old name](/news/coins-moved-in-march/)

\`\`\`
bc1qa5wkgaew2dkv56kfvj49j0av5nml45x9ek9hz6-bc1qa5wkgaew2dkv56kfvj49j0av5nml45x9ek9hz6
\`\`\`

<details>
<summary>How it was counted</summary>

With <kbd>two</kbd> hands, [as told above](#what-was-said).

</details>

## How long it took

${PARAGRAPH.repeat(15).trim()}

## What comes next

${PARAGRAPH.repeat(15).trim()}

The last sentence of the corrected story.

[^1]: A note, which leads back.
`,
  pictures: { 'lead.png': '#31012f', 'figure.png': '#45612f', 'plain.png': '#91712f' },
};
