import { element } from './element.ts';
import type { DeskContext, DeskPage } from './page.ts';
import { pageHead } from './pageHead.ts';
import type { WorkAnswer } from './row.ts';
import { keepingOpenMenu } from './rowMenu.ts';
import { fetchWork, recallWork } from './rowStore.ts';

/** A page of the work that there is: drawn from what this browser knows, then from what the newsroom says. */
export abstract class WorkPage implements DeskPage {
  readonly title: string;
  readonly content = element('div', { class: 'desk-page' });
  /** What is drawn anew. */
  protected readonly place: HTMLElement;
  protected readonly context: DeskContext;
  private isDrawn = false;

  /** @param look the class of what is drawn */
  constructor(title: string, look: string, context: DeskContext) {
    this.title = title;
    this.context = context;
    this.place = element('div', { class: look }, element('p', { role: 'status' }, 'Fetching the drafts …'));
    this.content.append(pageHead(title, 'articles'), this.place);
  }

  async refresh(): Promise<void> {
    const known = this.isDrawn ? null : await recallWork();
    if (known) this.show(known);
    this.show(await fetchWork());
  }

  /** Something was changed by the author. */
  protected readonly done = () => void this.refresh().catch((error: Error) => this.context.warn(error.message));

  protected abstract draw(work: WorkAnswer): void;

  private show(work: WorkAnswer): void {
    this.isDrawn = true;
    keepingOpenMenu(this.place, () => this.draw(work));
  }
}
