import type { Source } from '../../model/article.ts';
import { CLAIM_KINDS } from '../../model/claim.ts';

const claims = Object.entries(CLAIM_KINDS).map(([kind, { label }]) => `${label}.<Claim kind="${kind}" />`);

/**
 * A text with every component that authors insert. It reports nothing: it says what each part is.
 * @param picture name of a picture that the context of the text knows; without it the text shows none
 */
export const specimenText = (picture: string | undefined): string => `
Running text is set in the serif, with *emphasis*, **weight**, a [link](/how-we-work/), \`code\` and a mark that leads to its source.<Source name="release" />

## A heading of the text

### A smaller heading

- A point of a list
- Another point

1. A first step
2. A second step

> A passage that somebody else wrote, set off without a name.

<Quote speaker="Who said it" role="in which role" source="release">
  The words of a quotation stand larger, with their source behind the name.
</Quote>

<Stat value="1,234" label="is a figure that matters, with what it counts" source="release" />

<Callout kind="context" title="What a reader may need to know">
  Background stands in a box of its own.
</Callout>

<Callout kind="note">
  A note has no title.
</Callout>

<Callout kind="warning">
  A warning has the colour of the seal.
</Callout>

<Timeline title="A timeline">
  <Entry date="First">What happened first.</Entry>
  <Entry date="Then" source="release">What happened then.</Entry>
</Timeline>

<Correction date="2026-01-02">
  A correction in the text says what was wrong.
</Correction>

| A table | Number |
| ------- | -----: |
| A row   |     12 |
| Another |  3,456 |

### A claim label of each kind

${claims.join(' ')}

${picture ? `<Figure src="${picture}" alt="What the picture shows, for those who cannot see it" caption="A caption says what one sees." credit="Credit" />` : ''}
`;

export const SPECIMEN_SOURCES: Source[] = [
  {
    title: 'The title of a release',
    publisher: 'An agency',
    kind: 'agency-release',
    url: 'https://www.example.org/release',
    archivedUrl: 'https://archive.example.org/release',
    date: '2026-01-02',
    key: 'release',
  },
  { title: 'A paper file of a court', publisher: 'A court', kind: 'court-document' },
];

export const SPECIMEN_CORRECTIONS = [
  { date: '2026-01-02T10:00:00Z', what: 'What the story said, and what it says now.', why: 'How it came about.' },
];
