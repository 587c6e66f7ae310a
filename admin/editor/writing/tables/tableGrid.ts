import { element, newId } from '../element.ts';
import {
  withAlignment,
  withCell,
  withCells,
  withColumn,
  withMovedColumn,
  withMovedRow,
  withoutColumn,
  withoutRow,
  withRow,
} from './tableEdits.ts';
import { ALIGNMENTS, type Alignment, type Table } from './tableText.ts';

interface GridParts {
  change: (table: Table) => void;
  /** The cells on a clipboard; null when it holds no table. */
  pasted: (data: DataTransfer) => string[][] | null;
}
interface Cell {
  row: number;
  column: number;
}

const ALIGNMENT_WORDS: Record<Alignment, string> = {
  none: 'As usual',
  left: 'Left',
  center: 'Centred',
  right: 'Right',
};

/** A table as a grid of fields, with buttons for the row and column that the author is in. */
export class TableGrid {
  readonly element: HTMLElement;
  private readonly parts: GridParts;
  private readonly cells = element('table', { 'aria-label': 'Cells of the table' });
  private readonly align = element('select', {});
  private readonly place = element('p', { class: 'newsroom-hint', role: 'status' });
  private table: Table = { align: [], rows: [] };
  private here: Cell = { row: 0, column: 0 };

  constructor(parts: GridParts) {
    this.parts = parts;
    for (const alignment of ALIGNMENTS)
      this.align.append(element('option', { value: alignment }, ALIGNMENT_WORDS[alignment]));
    this.align.addEventListener('change', () =>
      this.edit(withAlignment(this.table, this.here.column, this.align.value as Alignment)),
    );
    this.align.id = newId('align');
    this.element = element(
      'div',
      {},
      element('div', { class: 'newsroom-table-scroll' }, this.cells),
      this.place,
      element(
        'div',
        { class: 'newsroom-table-tools', role: 'group', 'aria-label': 'Rows and columns' },
        this.button('Add row', () => this.edit(withRow(this.table, this.here.row), { row: this.here.row + 1 })),
        this.button('Add column', () =>
          this.edit(withColumn(this.table, this.here.column), { column: this.here.column + 1 }),
        ),
        this.button('Move row up', () =>
          this.edit(withMovedRow(this.table, this.here.row, -1), { row: Math.max(this.here.row - 1, 1) }),
        ),
        this.button('Move row down', () =>
          this.edit(withMovedRow(this.table, this.here.row, 1), { row: this.here.row + 1 }),
        ),
        this.button('Move column left', () =>
          this.edit(withMovedColumn(this.table, this.here.column, -1), { column: this.here.column - 1 }),
        ),
        this.button('Move column right', () =>
          this.edit(withMovedColumn(this.table, this.here.column, 1), { column: this.here.column + 1 }),
        ),
        this.button('Delete row', () => this.edit(withoutRow(this.table, this.here.row))),
        this.button('Delete column', () => this.edit(withoutColumn(this.table, this.here.column))),
        element(
          'span',
          { class: 'newsroom-table-align' },
          element('label', { for: this.align.id }, 'Align column'),
          this.align,
        ),
      ),
    );
  }

  show(table: Table): void {
    this.table = table;
    const [head = [], ...below] = table.rows;
    const heads = head.map((text, column) => element('th', { scope: 'col' }, this.field({ row: 0, column }, text)));
    this.cells.replaceChildren(
      element('thead', {}, element('tr', {}, ...heads)),
      element(
        'tbody',
        {},
        ...below.map((row, index) =>
          element(
            'tr',
            {},
            ...row.map((text, column) => element('td', {}, this.field({ row: index + 1, column }, text))),
          ),
        ),
      ),
    );
    this.go(this.here, false);
  }

  focus(): void {
    this.go(this.here, true);
  }

  private button(label: string, act: () => void): HTMLElement {
    return element('button', { type: 'button', class: 'newsroom-small', onclick: act }, label);
  }

  private field({ row, column }: Cell, text: string): HTMLElement {
    const label = row === 0 ? `Head of column ${column + 1}` : `Row ${row}, column ${column + 1}`;
    const field = element('textarea', { rows: '1', 'aria-label': label, 'data-cell': `${row} ${column}` });
    field.value = text;
    if (row === 0) field.placeholder = 'Head';
    field.addEventListener('focus', () => this.stand({ row, column }));
    field.addEventListener('input', () => {
      this.table = withCell(this.table, row, column, field.value.replace(/\s*\n\s*/g, ' '));
      this.parts.change(this.table);
    });
    field.addEventListener('keydown', (event) => this.onKey(event, field, { row, column }));
    field.addEventListener('paste', (event) => {
      const cells = event.clipboardData && this.parts.pasted(event.clipboardData);
      if (!cells) return;
      event.preventDefault();
      this.edit(withCells(this.table, row, column, cells));
    });
    return field;
  }

  /** Enter goes down and makes a row behind the last; arrows leave a cell at its first or last letter. */
  private onKey(event: KeyboardEvent, field: HTMLTextAreaElement, { row, column }: Cell): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const atStart = field.selectionEnd === 0;
    const atEnd = field.selectionStart === field.value.length;
    if (event.key === 'Enter') {
      if (row === this.table.rows.length - 1) this.edit(withRow(this.table, row), { row: row + 1 });
      else this.go({ row: row + 1, column }, true);
    } else if (event.key === 'ArrowDown' && atEnd && row < this.table.rows.length - 1)
      this.go({ row: row + 1, column }, true);
    else if (event.key === 'ArrowUp' && atStart && row > 0) this.go({ row: row - 1, column }, true);
    else return;
    event.preventDefault();
  }

  private edit(table: Table, to: Partial<Cell> = {}): void {
    this.here = { ...this.here, ...to };
    this.show(table);
    this.parts.change(table);
    this.go(this.here, true);
  }

  private go({ row, column }: Cell, takesKeyboard: boolean): void {
    const cell = {
      row: Math.min(Math.max(row, 0), this.table.rows.length - 1),
      column: Math.min(Math.max(column, 0), this.table.align.length - 1),
    };
    this.stand(cell);
    if (takesKeyboard) this.cells.querySelector<HTMLElement>(`[data-cell="${cell.row} ${cell.column}"]`)?.focus();
  }

  private stand(cell: Cell): void {
    this.here = cell;
    this.align.value = this.table.align[cell.column] ?? 'none';
    const row = cell.row === 0 ? 'Heads' : `Row ${cell.row}`;
    const words = `${row}, column ${cell.column + 1}`;
    if (this.place.textContent !== words) this.place.textContent = words;
  }
}
