import { KIND_WORDS } from '../../src/model/kindWords.ts';
import { badge } from './badge.ts';
import { nextStep } from './draftMenu.ts';
import { element, link } from './element.ts';
import { entryMenu } from './entryMenu.ts';
import type { DeskContext } from './page.ts';
import { editorAddress } from './route.ts';
import type { DraftStatus, WorkAnswer, WorkRow } from './row.ts';
import { STATE_WORDS, stateOfDraft } from './rowState.ts';
import { ago } from './times.ts';
import { WorkPage } from './workPage.ts';

const COLUMNS: { status: DraftStatus; empty: string }[] = [
  { status: 'draft', empty: 'Nobody is writing anything.' },
  { status: 'pending_review', empty: 'Nothing waits for a second pair of eyes.' },
  { status: 'pending_publish', empty: 'Nothing waits to be published.' },
];

/** Everything that is not published yet, in three columns. Buttons move a draft on, so keys and thumbs can. */
export class BoardPage extends WorkPage {
  constructor(context: DeskContext) {
    super('Workflow', 'desk-board', context);
  }

  protected draw(work: WorkAnswer): void {
    const held = document.activeElement;
    const entry = held?.closest('[data-entry]')?.getAttribute('data-entry');
    this.place.replaceChildren(...COLUMNS.map(({ status, empty }) => this.column(status, empty, work)));
    if (!entry) return;
    // A card takes the focus with it, to the same button where it still has that: Enter must not do another thing.
    const card = this.place.querySelector(`[data-entry="${CSS.escape(entry)}"]`);
    const controls = [...(card?.querySelectorAll<HTMLElement>('a, button, summary') ?? [])];
    (controls.find(({ textContent }) => textContent === held?.textContent) ?? controls[0])?.focus();
  }

  private column(status: DraftStatus, empty: string, work: WorkAnswer): HTMLElement {
    const drafts = work.drafts
      .filter(({ draft }) => draft?.status === status)
      .sort((one, other) => Date.parse(other.draft!.when) - Date.parse(one.draft!.when));
    const state = stateOfDraft(status);
    const name = `desk-column-${state}`;
    return element(
      'section',
      { class: `desk-column ${state}`, 'aria-labelledby': name },
      element(
        'h2',
        { id: name },
        STATE_WORDS[state],
        ' ',
        element('span', { class: 'desk-number' }, String(drafts.length)),
      ),
      drafts.length > 0
        ? element('ul', { role: 'list' }, ...drafts.map((row) => this.card(row, work.timeZone)))
        : element('p', { class: 'desk-empty' }, empty),
    );
  }

  private card(row: WorkRow, timeZone: string): HTMLElement {
    const now = Date.now();
    const { kind, draft } = row;
    const step = nextStep(kind, row, this.context, this.done);
    return element(
      'li',
      { class: 'desk-card', 'data-entry': `${kind}/${row.slug}` },
      element(
        'p',
        { class: 'desk-small' },
        KIND_WORDS[kind].label,
        row.onSite ? badge('live', 'Change of a live entry') : null,
      ),
      element('h3', {}, link(`${editorAddress(kind, row.slug)}?ref=workflow`, draft!.title)),
      element('p', { class: 'desk-small' }, `${draft!.author}, `, ago(draft!.when, now, timeZone)),
      element(
        'div',
        { class: 'desk-choices' },
        step
          ? element(
              'button',
              { type: 'button', class: 'desk-button', onclick: step.act },
              step.words,
              element('span', { class: 'desk-hidden' }, ` “${row.title}”`),
            )
          : element('p', { class: 'desk-small' }, 'Waits for an editor'),
        entryMenu(kind, row, now, this.context, this.done),
      ),
    );
  }
}
