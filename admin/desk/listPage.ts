import { KIND_WORDS, type KindName } from '../../src/model/kindWords.ts';
import { element } from './element.ts';
import { isNarrowed, ListControls } from './listControls.ts';
import { readQuery, writeQuery, type ListQuery, type Sort } from './listQuery.ts';
import { RowIndex } from './listRows.ts';
import { listTable } from './listTable.ts';
import type { DeskContext, DeskPage } from './page.ts';
import { pageHead } from './pageHead.ts';
import { PAGE_SIZE, pager } from './pager.ts';
import { listAddress } from './route.ts';
import { fetchList, recallList, type KnownList } from './rowStore.ts';
import { keepingOpenMenu } from './rowMenu.ts';

/** All entries of a kind, to search, filter and sort: drawn from what this browser knows, then from what is new. */
export class ListPage implements DeskPage {
  readonly title: string;
  readonly content: HTMLElement;
  private readonly kind: KindName;
  private readonly context: DeskContext;
  private readonly controls: ListControls;
  private readonly count = element('p', { class: 'desk-count', role: 'status' });
  private readonly results = element('div', {});
  private readonly sorts: Sort[];
  private asked: ListQuery;
  private index: RowIndex | undefined;
  private shown: KnownList | undefined;

  constructor(kind: KindName, query: string, context: DeskContext) {
    this.kind = kind;
    this.context = context;
    this.title = KIND_WORDS[kind].plural;
    this.sorts =
      kind === 'articles'
        ? ['newest', 'oldest', 'changed', 'title', 'section']
        : kind === 'sections'
          ? ['section', 'title', 'changed']
          : ['title', 'changed'];
    this.asked = readQuery(query);
    this.controls = new ListControls(kind, this.sorts, (wanted, how) => this.ask(wanted, how));
    this.content = element(
      'div',
      { class: 'desk-page' },
      pageHead(this.title, kind),
      this.controls.element,
      this.count,
      this.results,
    );
  }

  async refresh(): Promise<void> {
    const before = this.shown ?? (await recallList(this.kind));
    if (before) this.take(before);
    else this.count.textContent = 'Fetching the list …';
    const news = await fetchList(this.kind, before);
    if (news) this.take(news);
  }

  query(query: string): void {
    this.asked = readQuery(query);
    this.draw();
  }

  private take(list: KnownList): void {
    if (this.shown?.version === list.version) return;
    this.shown = list;
    this.index = new RowIndex(list.list.rows, list.list.names);
    this.draw();
  }

  /** A choice is a step that “back” undoes; each letter of a search is not. */
  private ask(query: ListQuery, how: 'typing' | 'choice'): void {
    this.asked = query;
    const address = this.addressOf(query);
    if (how === 'choice') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    this.draw();
  }

  private draw(): void {
    if (!this.index || !this.shown) return;
    const { names, timeZone } = this.shown.list;
    const now = Date.now();
    const { rows, counts } = this.index.select(this.asked, now, this.asked.sort || this.sorts[0]!);
    const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
    const page = Math.min(this.asked.page, pages);
    this.controls.show(this.asked, counts, names);
    this.count.textContent = this.countWords(rows.length);
    const first = (page - 1) * PAGE_SIZE;
    const { kind, context } = this;
    const done = () => void this.refresh().catch((error: Error) => this.context.warn(error.message));
    const shown = rows.slice(first, first + PAGE_SIZE);
    const table = listTable({ kind, rows: shown, names, timeZone, now, context, done });
    const links = pager(page, rows.length, (to) => this.addressOf({ ...this.asked, page: to }));
    const parts = [rows.length > 0 ? table : this.nothing(), ...(links ? [links] : [])];
    keepingOpenMenu(this.results, () => this.results.replaceChildren(...parts));
  }

  private countWords(found: number): string {
    const all = this.index?.size ?? 0;
    const { label, plural } = KIND_WORDS[this.kind];
    const words = (count: number) => `${count.toLocaleString('en')} ${(count === 1 ? label : plural).toLowerCase()}`;
    return isNarrowed(this.asked) ? `${found.toLocaleString('en')} of ${words(all)}` : words(all);
  }

  private nothing(): HTMLElement {
    const { label, plural } = KIND_WORDS[this.kind];
    const isEmpty = this.index?.size === 0;
    const words = isEmpty
      ? `There are no ${plural.toLowerCase()} yet. “New ${label}” begins one.`
      : `None of the ${plural.toLowerCase()} matches. “Clear filters” shows all of them again.`;
    return element('p', { class: 'desk-empty' }, words);
  }

  private addressOf(query: ListQuery): string {
    return `${listAddress(this.kind)}${writeQuery(query)}`;
  }
}
