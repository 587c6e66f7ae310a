import './tableControl.css';
import { textOf, type ImmutableMap } from '../../decap.ts';
import type { ControlProperties, PlainControl } from '../../decapControl.ts';
import { element, labelled } from '../element.ts';
import { readHtml, isPastedElement, type PastedNode } from '../paste/pastedTree.ts';
import { readTable } from '../paste/pastedTable.ts';
import { withoutJunk } from '../paste/droppedParts.ts';
import { ownOrigins } from '../ownOrigins.ts';
import { tableOf } from './tableCard.ts';
import { tabbedCells } from './tableEdits.ts';
import { TableGrid } from './tableGrid.ts';
import type { Table } from './tableText.ts';

/** Shows the table of a card as a grid of fields. Lines that are no table after all are shown as they are written. */
export function tableControl(): PlainControl {
  const box = element('div', { class: 'newsroom-table' });
  let properties: ControlProperties;
  let shown: string | undefined;
  const value = () => properties.value as ImmutableMap;
  const change = (table: Table) => {
    shown = JSON.stringify(table);
    properties.onChange(value().set('align', table.align).set('rows', table.rows));
  };
  const grid = new TableGrid({ change, pasted: pastedCells });
  return {
    element: box,
    update: (now) => {
      properties = now;
      const table = tableOf(value().toJS());
      const state = JSON.stringify(table);
      if (state === shown) return;
      shown = state;
      if (table) grid.show(table);
      box.replaceChildren(table ? grid.element : asWritten(value, (written) => properties.onChange(written)));
    },
    focus: () => grid.focus(),
  };
}

/** Cells on the clipboard, from a page, a document or a spreadsheet; null when it holds no table. */
function pastedCells(data: DataTransfer): string[][] | null {
  const table = tableIn(withoutJunk(readHtml(data.getData('text/html'))));
  const read = table && readTable(table, { marks: new Set(), link: null, ownOrigins: ownOrigins() });
  return read ? read.rows : tabbedCells(data.getData('text/plain'));
}

function tableIn(nodes: PastedNode[]): Extract<PastedNode, object> | null {
  for (const node of nodes.filter(isPastedElement)) {
    const found = node.tag === 'table' ? node : tableIn(node.children);
    if (found) return found;
  }
  return null;
}

function asWritten(value: () => ImmutableMap, change: (value: ImmutableMap) => void): HTMLElement {
  const field = element('textarea', { rows: '5', spellcheck: 'false' });
  field.value = textOf(value().get('__source'));
  field.addEventListener('input', () => change(value().set('__source', field.value)));
  return labelled('Table, as it is written', field, 'These lines are not a whole table, so they are kept as they are.');
}
