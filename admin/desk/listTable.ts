import { KIND_WORDS, type KindName } from '../../src/model/kindWords.ts';
import { badges } from './badge.ts';
import { element, link } from './element.ts';
import { entryMenu, viewAddress } from './entryMenu.ts';
import type { DeskContext } from './page.ts';
import { editorAddress } from './route.ts';
import type { Names, Row } from './row.ts';
import { ago, publication } from './times.ts';

/** What a table shows, and whom it tells that something was changed. */
export interface TableContent {
  kind: KindName;
  rows: Row[];
  names: Names;
  timeZone: string;
  now: number;
  context: DeskContext;
  done: () => void;
}

/** Rows as a table; on a telephone the styles make cards of it, and the roles keep it a table for those who hear it. */
export function listTable(content: TableContent): HTMLElement {
  const { kind, rows } = content;
  const heads =
    kind === 'articles'
      ? ['Title', 'Section', 'Status and last change', 'Published']
      : ['Name', 'About', 'Status and last change'];
  return element(
    'table',
    { class: `desk-table ${kind}`, role: 'table', 'aria-label': KIND_WORDS[kind].plural },
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ...heads.map((head) => element('th', { role: 'columnheader', scope: 'col' }, head)),
        element('th', { role: 'columnheader', scope: 'col' }, element('span', { class: 'desk-hidden' }, 'Do')),
      ),
    ),
    element('tbody', { role: 'rowgroup' }, ...rows.map((row) => tableRow(row, content))),
  );
}

function tableRow(row: Row, { kind, names, timeZone, now, context, done }: TableContent): HTMLElement {
  const view = viewAddress(kind, row, now);
  const status = element('td', { role: 'cell', class: 'status' }, ...badges(row, now));
  const last = row.draft ? { by: row.draft.author, when: row.draft.when } : row.changed;
  if (last) status.append(element('span', { class: 'desk-small' }, `${last.by}, `, ago(last.when, now, timeZone)));
  const about =
    kind === 'articles'
      ? [
          element('td', { role: 'cell', class: 'section' }, names.sections?.[row.section ?? ''] ?? row.section ?? ''),
          status,
          element('td', { role: 'cell', class: 'published' }, publication(row.published, now, timeZone)),
        ]
      : [element('td', { role: 'cell', class: 'note' }, row.note ?? ''), status];
  return element(
    'tr',
    { role: 'row' },
    element(
      'th',
      { role: 'rowheader', scope: 'row' },
      link(editorAddress(kind, row.slug), row.title),
      row.bylines &&
        element(
          'span',
          { class: 'desk-small' },
          row.bylines.map((byline) => names.people?.[byline] ?? byline).join(', '),
        ),
    ),
    ...about,
    element(
      'td',
      { role: 'cell', class: 'do' },
      element(
        'a',
        { href: view.href, target: '_blank', class: 'desk-button quiet' },
        view.words,
        element('span', { class: 'desk-hidden' }, ` “${row.title}”`),
      ),
      entryMenu(kind, row, now, context, done),
    ),
  );
}
