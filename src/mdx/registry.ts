import type { z } from 'astro/zod';
import { ASSET_STAGES } from '../model/caseAssets.ts';
import { CASE_KINDS } from '../model/caseKind.ts';
import { CHARTS } from '../model/chartNames.ts';
import { STAGE_LABELS } from '../model/stageKinds.ts';
import { COUNTRIES } from '../model/countries.ts';
import { CLAIM_KINDS } from '../model/claim.ts';
import * as field from '../model/field.ts';

/** A component that authors may put into a text: one entry serves the check, the page, the feed and the CMS card. */
export interface AuthorComponent {
  /** As written in the text: `<Quote …>`. */
  name: string;
  label: string;
  hint: string;
  /** Its attributes, defined like any other field. Values are always plain text in quotes. */
  attributes: z.ZodRawShape;
  /** What stands between its tags: nothing, plain words of a sentence, words and paragraphs, or only components of one name. */
  content: 'none' | 'words' | 'prose' | { only: string };
  /** `block`: between paragraphs. `inline`: within a sentence. */
  placement: 'block' | 'inline';
  /** The component that it may stand in, and nowhere else. */
  inside?: string;
}

const source = () =>
  field.sourceMark({ label: 'Source', hint: 'Short name of one of the story’s sources, as set there.' });

/** Which cases a number counts. Without any of these, all. */
const counted = () => ({
  about: field.optional(field.choice({ label: 'About', options: CASE_KINDS })),
  agency: field.optional(field.reference('organisations', { label: 'Agency' })),
  country: field.optional(field.choice({ label: 'Country', options: COUNTRIES })),
  now: field.optional(field.choice({ label: 'Stands at', options: STAGE_LABELS })),
});

const components: AuthorComponent[] = [
  {
    name: 'Quote',
    label: 'Quotation',
    hint: 'What somebody said, word for word, with who and where.',
    attributes: {
      speaker: field.line({ label: 'Who said it', max: 120 }),
      role: field.optional(field.line({ label: 'As what', hint: 'Their office at the time.', max: 120 })),
      source: source(),
    },
    content: 'prose',
    placement: 'block',
  },
  {
    name: 'Figure',
    label: 'Picture with caption',
    hint: 'A picture of its own line, with caption and credit.',
    attributes: {
      src: field.picture({ label: 'Picture' }),
      alt: field.line({ label: 'Description for people who cannot see it', min: 5, max: 300 }),
      caption: field.optional(field.line({ label: 'Caption', max: 300 })),
      credit: field.optional(field.line({ label: 'Credit', max: 120 })),
    },
    content: 'none',
    placement: 'block',
  },
  {
    name: 'Stat',
    label: 'Figure that matters',
    hint: 'One number, large, with what it measures.',
    attributes: {
      value: field.line({ label: 'Number', hint: 'With its unit: $4.3bn', max: 40 }),
      label: field.line({ label: 'What it measures', max: 200 }),
      source: field.optional(source()),
    },
    content: 'none',
    placement: 'block',
  },
  {
    name: 'Callout',
    label: 'Box',
    hint: 'A note beside the story: background, a warning, how to get help.',
    attributes: {
      kind: field.choice({
        label: 'Kind',
        options: { context: 'Background', note: 'Note', warning: 'Warning' },
        default: 'context',
      }),
      title: field.optional(field.line({ label: 'Title', max: 100 })),
    },
    content: 'prose',
    placement: 'block',
  },
  {
    name: 'Timeline',
    label: 'Timeline',
    hint: 'What happened when: a list of entries.',
    attributes: { title: field.optional(field.line({ label: 'Title', max: 100 })) },
    content: { only: 'Entry' },
    placement: 'block',
  },
  {
    name: 'Entry',
    label: 'Entry of a timeline',
    hint: 'One day of a timeline.',
    attributes: {
      date: field.line({ label: 'Date', hint: 'As printed: 27 September 2022, or: February 2024', max: 40 }),
      source: field.optional(source()),
    },
    content: 'prose',
    placement: 'block',
    inside: 'Timeline',
  },
  {
    name: 'Correction',
    label: 'Correction in the text',
    hint: 'Marks the passage that was corrected. The list of corrections belongs to the story’s fields.',
    attributes: { date: field.day({ label: 'Date' }) },
    content: 'prose',
    placement: 'block',
  },
  {
    name: 'Source',
    label: 'Source mark',
    hint: 'A small number behind a claim that leads to the source.',
    attributes: { name: source() },
    content: 'none',
    placement: 'inline',
  },
  {
    name: 'Claim',
    label: 'Claim label',
    hint: 'A small label behind a claim that says who stands behind it: alleged, charged, found by a court.',
    attributes: {
      kind: field.choice({
        label: 'Who stands behind it',
        options: Object.fromEntries(Object.entries(CLAIM_KINDS).map(([name, { label }]) => [name, label])),
      }),
    },
    content: 'none',
    placement: 'inline',
  },
  {
    name: 'Term',
    label: 'Glossary term',
    hint: 'One or two words that show their definition when a reader presses them. Once for each term is enough.',
    attributes: { name: field.reference('glossary', { label: 'Term' }) },
    content: 'words',
    placement: 'inline',
  },
  {
    name: 'Chart',
    label: 'Chart',
    hint: 'Bars from the numbers of the cases, or of others, drawn new at each build, with their table.',
    attributes: { name: field.choice({ label: 'Chart', options: CHARTS }) },
    content: 'none',
    placement: 'block',
  },
  {
    name: 'CaseStatus',
    label: 'Where a case stands',
    hint: 'The sentence of a case, made new at each build, with its day.',
    attributes: { case: field.reference('cases', { label: 'Case' }) },
    content: 'none',
    placement: 'inline',
  },
  {
    name: 'CaseCount',
    label: 'Number of cases',
    hint: 'How many cases there are, of all or of some, counted new at each build.',
    attributes: counted(),
    content: 'none',
    placement: 'inline',
  },
  {
    name: 'Sum',
    label: 'Sum over cases',
    hint: 'What cases come to at one stage, in dollars, added up new at each build.',
    attributes: { stage: field.choice({ label: 'Stage', options: ASSET_STAGES }), ...counted() },
    content: 'none',
    placement: 'inline',
  },
];

export const COMPONENTS: ReadonlyMap<string, AuthorComponent> = new Map(
  components.map((component) => [component.name, component]),
);

/** HTML elements that an author may write, with their attributes. Everything else has a component or Markdown. */
export const ALLOWED_HTML: Record<string, string[]> = {
  br: [],
  sup: [],
  sub: [],
  kbd: [],
  mark: [],
  q: [],
  cite: [],
  abbr: ['title'],
  time: ['datetime'],
  ins: ['datetime'],
  del: ['datetime'],
  details: [],
  summary: [],
};
