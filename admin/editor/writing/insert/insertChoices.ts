import { COMPONENTS } from '../../../../src/mdx/registry.ts';
import { pictureCard } from '../../pictureCard.ts';
import { insertClaim } from '../claims/claimCommand.ts';
import { NOTES_CARD } from '../notes/notesCard.ts';
import { insertNote } from '../notes/noteCommand.ts';
import { focusText } from '../slateEditor.ts';
import { cardNode, chipNode, paragraph } from '../slateNodes.ts';
import { insertSourceMark } from '../sources/sourceCommand.ts';
import { insertTerm } from '../terms/termCommand.ts';
import { asking, type TextInHand } from '../textInHand.ts';
import { tableCard } from '../tables/tableCard.ts';
import { askForCode } from './codeDialog.ts';
import { enterCard, insertBlock } from './insertBlock.ts';

/** Something that an author can put into a text. */
export interface InsertChoice {
  id: string;
  label: string;
  hint: string;
  /** Other words that people look for it by. */
  words?: string;
  insert: (text: TextInHand) => void | Promise<void>;
}

const card = (id: string, label: string, hint: string, words = ''): InsertChoice => ({
  id,
  label,
  hint,
  words,
  insert: (text) => enterCard(text, insertBlock(text.editor, cardNode(id, {}))),
});

const WORDS: Record<string, string> = {
  Quote: 'quote blockquote said',
  Figure: 'image photo chart picture',
  Stat: 'number statistic big',
  Callout: 'callout note warning background aside',
  Timeline: 'dates chronology history',
  Correction: 'corrected mistake',
  Chart: 'bars graph diagram statistics cases figures',
};

/** All that the menu offers: every component of the registry that stands between paragraphs, and what Markdown has. */
export function insertChoices(): InsertChoice[] {
  const components = [...COMPONENTS.values()].filter(({ placement, inside }) => placement === 'block' && !inside);
  return [
    ...components.map(({ name, label, hint }) => card(name.toLowerCase(), label, hint, WORDS[name])),
    card(tableCard.id, tableCard.label, 'Rows and columns, with a head for each column.', 'grid spreadsheet'),
    {
      id: 'footnote',
      label: 'Footnote',
      hint: 'A small number, and its words at the end of the story.',
      words: `note ${NOTES_CARD}`,
      insert: insertNote,
    },
    {
      id: 'source',
      label: 'Source mark',
      hint: COMPONENTS.get('Source')?.hint ?? '',
      words: 'cite citation reference',
      insert: insertSourceMark,
    },
    {
      id: 'claim',
      label: 'Claim label',
      hint: COMPONENTS.get('Claim')?.hint ?? '',
      words: 'alleged charged admitted court found agency company chain status',
      insert: insertClaim,
    },
    {
      id: 'term',
      label: 'Glossary term',
      hint: COMPONENTS.get('Term')?.hint ?? '',
      words: 'definition explain word dictionary',
      insert: insertTerm,
    },
    card(pictureCard.id, pictureCard.label, 'A picture with its description and nothing else.', 'image photo'),
    {
      id: 'rule',
      label: 'Dividing line',
      hint: 'A line across the page, between two parts of the story.',
      words: 'hr rule separator divider',
      insert: insertRule,
    },
    {
      id: 'paragraph',
      label: 'Paragraph',
      hint: 'An empty paragraph below, for example behind a card.',
      words: 'text',
      insert: ({ editor, editable }) => {
        insertBlock(editor, paragraph());
        focusText(editable);
      },
    },
    card('code-block', 'Code', 'Lines of a program or of a log, as they are.', 'program log'),
    {
      id: 'case-number',
      label: 'Number of the cases',
      hint: 'Where a case stands, how many cases there are, or what they come to: made new at each build.',
      words: 'status count sum total tracker outcome',
      insert: (text) => insertCode(text, '<CaseCount now="sentenced" />'),
    },
    {
      id: 'inline-component',
      label: 'Component in the line',
      hint: 'Written as code, for example <abbr title="…">.',
      words: 'code html',
      insert: (text) => insertCode(text),
    },
    card('advanced', 'Advanced block', 'Kept exactly as you write it, for those who know MDX.', 'mdx code html'),
  ];
}

function insertRule({ editor, editable }: TextInHand): void {
  const at = insertBlock(editor, { type: 'thematic-break', children: [{ text: '' }] });
  // A text cannot begin with a line: it would be taken for something else when it is opened again.
  if (at === 0) editor.insertNodes(paragraph(), { at: [0] });
  focusText(editable);
}

async function insertCode(text: TextInHand, example = ''): Promise<void> {
  const { editor } = text;
  await asking(
    text,
    () => askForCode(example ? 'Number of the cases' : 'Component in the line', example),
    (code) => {
      editor.insertNodes(chipNode('inline-component', code), { select: true });
      editor.move({ unit: 'offset' });
    },
  );
}

/** Choices whose names, hints or other words have all words of a query: those by name first. */
export function fittingChoices(choices: InsertChoice[], query: string): InsertChoice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (choice: InsertChoice) =>
    words.every((word) => `${choice.label} ${choice.words ?? ''} ${choice.hint}`.toLowerCase().includes(word));
  const rank = ({ label, words: others = '' }: InsertChoice) => {
    const first = words[0] ?? '';
    if (label.toLowerCase().startsWith(first)) return 0;
    return `${label} ${others}`
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(first))
      ? 1
      : 2;
  };
  return choices.filter(fits).toSorted((a, b) => rank(a) - rank(b));
}
