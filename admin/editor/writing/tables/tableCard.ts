import { textOf, type CardData, type EditorComponent } from '../../decap.ts';
import { TABLE } from '../../mdxPatterns.ts';
import { emptyTable, parseTable, printTable, type Table } from './tableText.ts';

/** Name of the control that shows a table as a grid. */
export const TABLE_CONTROL = 'newsroom-table';
/** The key of a card’s values that holds the table as it is written. */
const SOURCE = '__source';

/** A table of Markdown as a card with a grid. Untouched it prints what it read, to the byte. */
export const tableCard: EditorComponent = {
  id: 'table',
  label: 'Table',
  widget: TABLE_CONTROL,
  // What starts like another block is for that one, or kept as it is written.
  pattern: new RegExp(`^(?![<{#>]|[-+*] |\\d+[.)] |\x60{3}|~{3})(?:${TABLE}(?=\\n|$))`),
  fromBlock: ([source]) => ({ ...parseTable(source), [SOURCE]: source }),
  toBlock: (values) => {
    const table = tableOf(values);
    return table ? printTable(table, textOf(values[SOURCE])) : textOf(values[SOURCE]);
  },
  toPreview: (values) => window.h('pre', null, textOf(values[SOURCE])),
};

/** The table that a card holds; null when its lines are no table after all, and are kept as they are. */
export function tableOf(values: CardData): Table | null {
  const { align, rows } = values as Partial<Table>;
  if (Array.isArray(align) && Array.isArray(rows)) return { align, rows };
  return values[SOURCE] === undefined ? emptyTable() : null;
}
