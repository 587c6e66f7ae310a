import { KIND_WORDS } from '../../src/model/kindWords.ts';
import { newsroomRequest } from '../editor/newsroomRequest.ts';
import type { DeletedAnswer, DeletedDraft } from './deletedDraft.ts';
import { element, link } from './element.ts';
import type { DeskContext, DeskPage } from './page.ts';
import { pageHead } from './pageHead.ts';
import { BOARD, editorAddress } from './route.ts';
import { ago } from './times.ts';

/** Drafts that were deleted, and the way back for each: an author’s own, and all of them for an editor. */
export class DeletedPage implements DeskPage {
  readonly title = 'Deleted drafts';
  private readonly context: DeskContext;
  readonly content = element('div', { class: 'desk-page' });
  private readonly list = element('div', {}, element('p', { role: 'status' }, 'Fetching the deleted drafts …'));

  constructor(context: DeskContext) {
    this.context = context;
    this.content.append(
      pageHead(this.title, null),
      element(
        'p',
        { class: 'desk-lead' },
        'Drafts that you deleted or wrote on. “Restore” makes a draft of one again; nothing is published by it.',
      ),
      this.list,
    );
  }

  async refresh(): Promise<void> {
    const { drafts, timeZone } = (await newsroomRequest('deletedDrafts', {})) as DeletedAnswer;
    this.list.replaceChildren(
      drafts.length > 0
        ? element('ul', { role: 'list', class: 'desk-lines' }, ...drafts.map((draft) => this.line(draft, timeZone)))
        : element('p', { class: 'desk-empty' }, 'No draft was deleted.'),
    );
  }

  private line(draft: DeletedDraft, timeZone: string): HTMLElement {
    const { kind, title, deletedBy, deletedAt } = draft;
    return element(
      'li',
      { class: 'desk-line' },
      element(
        'div',
        {},
        element('h2', {}, title),
        element(
          'p',
          { class: 'desk-small' },
          `${KIND_WORDS[kind].label} · deleted by ${deletedBy}, `,
          ago(deletedAt, Date.now(), timeZone),
        ),
      ),
      element(
        'button',
        { type: 'button', class: 'desk-button', onclick: () => void this.restore(draft) },
        'Restore',
        element('span', { class: 'desk-hidden' }, ` “${title}”`),
      ),
    );
  }

  private async restore({ id, kind, slug, title }: DeletedDraft): Promise<void> {
    try {
      await newsroomRequest('restoreDraft', { id });
      this.context.say(
        `“${title}” is a draft again. `,
        link(editorAddress(kind, slug), 'Open it'),
        ', or find it under ',
        link(BOARD, 'Workflow'),
        '.',
      );
      // Its line goes, and the focus would be nowhere.
      this.content.querySelector('h1')?.focus();
    } catch (error) {
      this.context.warn(error instanceof Error ? error.message : String(error));
    }
    await this.refresh().catch((error: Error) => this.context.warn(error.message));
  }
}
