import { KIND_WORDS } from '../../src/model/kindWords.ts';
import { badges } from './badge.ts';
import { element, link } from './element.ts';
import { entryMenu } from './entryMenu.ts';
import type { DeskContext } from './page.ts';
import { editorAddress } from './route.ts';
import type { DraftStatus, WorkAnswer, WorkRow } from './row.ts';
import { ago, publication } from './times.ts';
import { WorkPage } from './workPage.ts';

/** Where an author begins: what there is to do, what goes out next, and what went out last. */
export class HomePage extends WorkPage {
  constructor(context: DeskContext) {
    super('Desk', 'desk-parts', context);
  }

  protected draw(work: WorkAnswer): void {
    const newest = work.drafts.sort((one, other) => Date.parse(other.draft!.when) - Date.parse(one.draft!.when));
    const at = (status: DraftStatus) => newest.filter(({ draft }) => draft!.status === status);
    const mine = at('draft').filter((row) => row.mine);
    const others = at('draft').filter((row) => !row.mine);
    this.place.replaceChildren(
      ...[
        this.part('Your drafts', mine, work, 'You are not writing anything. “New Article” begins a story.'),
        this.part('In review', at('pending_review'), work, 'Nothing waits for a second pair of eyes.'),
        this.part('Ready to publish', at('pending_publish'), work),
        this.part('Goes out', work.scheduled, work, 'Nothing is scheduled.'),
        this.part('Drafts of others', others, work),
        this.part('Published last', work.latest, work, 'Nothing is published yet.'),
      ].filter((part) => part !== null),
    );
  }

  /** Nothing at all when it is empty and has no words for that. */
  private part(title: string, rows: WorkRow[], work: WorkAnswer, empty?: string): HTMLElement | null {
    if (rows.length === 0 && !empty) return null;
    const name = `desk-part-${title.toLowerCase().replaceAll(' ', '-')}`;
    return element(
      'section',
      { class: 'desk-part', 'aria-labelledby': name },
      element(
        'h2',
        { id: name },
        title,
        rows.length > 0 && element('span', { class: 'desk-number' }, String(rows.length)),
      ),
      rows.length > 0
        ? element('ul', { role: 'list' }, ...rows.map((row) => this.line(row, work)))
        : element('p', { class: 'desk-empty' }, empty),
    );
  }

  private line(row: WorkRow, { names, timeZone }: WorkAnswer): HTMLElement {
    const now = Date.now();
    const { kind, draft } = row;
    const facts: (string | Node)[] =
      kind === 'articles' ? [names.sections?.[row.section ?? ''] ?? ''] : [KIND_WORDS[kind].label];
    if (draft) facts.push(element('span', {}, `${draft.author}, `, ago(draft.when, now, timeZone)));
    else facts.push(publication(row.published, now, timeZone));
    return element(
      'li',
      { class: 'desk-line' },
      element(
        'div',
        {},
        element('h3', {}, link(editorAddress(kind, row.slug), draft?.title ?? row.title)),
        element(
          'p',
          { class: 'desk-small' },
          ...facts.filter(Boolean).flatMap((fact, index) => (index > 0 ? [' · ', fact] : [fact])),
        ),
      ),
      element('p', { class: 'desk-states' }, ...(draft && row.onSite ? badges(row, now) : [])),
      entryMenu(kind, row, now, this.context, this.done),
    );
  }
}
