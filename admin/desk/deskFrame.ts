import { KIND_WORDS } from '../../src/model/kindWords.ts';
import { NewsroomError } from '../editor/newsroomRequest.ts';
import { signedIn, type Person } from '../editor/signedIn.ts';
import { BoardPage } from './boardPage.ts';
import { ChangeOfEntry } from './changeOfEntry.ts';
import { fetchEditorWhenIdle, openEditor } from './editorDoor.ts';
import { DeletedPage } from './deletedPage.ts';
import { element } from './element.ts';
import { HomePage } from './homePage.ts';
import { mayLeave } from './leaving.ts';
import { ListPage } from './listPage.ts';
import { Navigation } from './navigation.ts';
import { Notices } from './notices.ts';
import { NowherePage } from './nowherePage.ts';
import type { DeskContext, DeskPage } from './page.ts';
import { routeOf, type Route } from './route.ts';
import { SignInPage } from './signInPage.ts';

/** The frame of the newsroom: it shows the page that the address names, and hands entries over to the editor. */
export class Desk {
  private readonly place: HTMLElement;
  private readonly navigation = new Navigation();
  private readonly notices = new Notices();
  private readonly main = element('main', { id: 'desk-main' });
  private readonly context: DeskContext = {
    author: () => this.author,
    say: (...words) => this.notices.say(...words),
    warn: (words) => this.notices.warn(words),
  };
  private author: Person | null = null;
  private page: DeskPage | null = null;
  /** The newsroom told the page nothing, because it knew nobody yet. */
  private wasRefused = false;
  private route: Route | null = null;
  /** The address that is shown: another one may be in the browser’s bar already. */
  private address = '';
  private readonly changeOfEntry = new ChangeOfEntry();

  constructor(place: HTMLElement) {
    this.place = place;
    place.className = 'desk';
    place.append(
      element(
        'a',
        { href: '#desk-main', class: 'desk-skip', onclick: (event) => this.skip(event) },
        'Skip to the page',
      ),
      this.navigation.element,
      this.main,
      this.notices.element,
    );
  }

  /** Shows the page of the address, and follows it from then on. */
  async start(): Promise<void> {
    // Before Decap’s own listener, which comes with its bundle: this one can keep a change from it.
    window.addEventListener('hashchange', (event) => this.moved(event));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.fill();
    });
    this.show(false);
    await this.signIn();
  }

  private async signIn(): Promise<void> {
    try {
      this.author = await signedIn();
      this.navigation.signedIn(this.author.name);
      // What was drawn before offers what every editor may do.
      if (this.wasRefused || this.author.role === 'author') void this.fill();
    } catch (error) {
      if (error instanceof NewsroomError && error.status !== 0 && error.status !== 401) return this.fail(error);
      this.put(new SignInPage((error as Error).message, () => location.reload()), false);
      return;
    }
    if (this.route?.at === 'editor') await this.enterEditor();
    else fetchEditorWhenIdle();
  }

  private moved(event: HashChangeEvent): void {
    if (this.changeOfEntry.isForDecap()) return;
    // After a first save Decap gives the form that is open the address of its entry.
    const isLeaving =
      this.route?.at === 'editor' && location.href !== this.address && !this.changeOfEntry.isInTheForm(location.hash);
    if (isLeaving && !mayLeave(event, this.address)) return;
    this.show(true);
    this.changeOfEntry.moved(event);
  }

  /** @param moved the author came from another page: the heading of this one takes the focus */
  private show(moved: boolean): void {
    const before = this.route;
    const route = routeOf(location.hash);
    if (route.at === 'elsewhere') {
      history.replaceState(null, '', route.to);
      // Decap reads the address itself, but only when it hears of a change.
      if (routeOf(route.to).at === 'editor' && before) window.dispatchEvent(new HashChangeEvent('hashchange'));
      else this.show(moved);
      return;
    }
    this.route = route;
    this.address = location.href;
    this.notices.clear();
    this.navigation.show(location.hash.split('?')[0] || '#/');
    document.documentElement.classList.toggle('at-desk', route.at !== 'editor');
    if (route.at === 'editor') {
      document.title = `${KIND_WORDS[route.kind].label} – Newsroom`;
      this.page = null;
      this.main.replaceChildren();
      if (this.author) void this.enterEditor();
      else this.waitForEditor();
      return;
    }
    if (route.at === 'list' && before?.at === 'list' && before.kind === route.kind && this.page) {
      this.page.query?.(route.query);
      return;
    }
    this.put(this.pageOf(route), moved);
  }

  private pageOf(route: Exclude<Route, { at: 'editor' | 'elsewhere' }>): DeskPage {
    switch (route.at) {
      case 'home':
        return new HomePage(this.context);
      case 'board':
        return new BoardPage(this.context);
      case 'deleted':
        return new DeletedPage(this.context);
      case 'list':
        return new ListPage(route.kind, route.query, this.context);
      case 'nowhere':
        return new NowherePage();
    }
  }

  private put(page: DeskPage, moved: boolean): void {
    this.page = page;
    this.place.hidden = false;
    this.main.replaceChildren(page.content);
    document.title = `${page.title} – Newsroom`;
    if (moved) {
      window.scrollTo(0, 0);
      page.content.querySelector('h1')?.focus();
    }
    void this.fill();
  }

  private async fill(): Promise<void> {
    const { page } = this;
    try {
      await page?.refresh();
    } catch (error) {
      // Somebody who is not known is asked or told so by the sign-in.
      this.wasRefused = error instanceof NewsroomError && error.status === 401;
      if (page === this.page && !this.wasRefused) this.fail(error);
    }
  }

  private async enterEditor(): Promise<void> {
    const opening = openEditor();
    this.waitForEditor();
    try {
      this.changeOfEntry.started(await opening);
      this.changeOfEntry.catchUp();
      // Decap’s own list, by which it goes, is for nobody to see.
      if (this.changeOfEntry.underWay()) document.documentElement.classList.add('at-desk');
      await this.changeOfEntry.underWay();
      if (this.route?.at !== 'editor') return;
      document.documentElement.classList.remove('at-desk');
      this.place.hidden = true;
    } catch (error) {
      this.main.replaceChildren();
      this.fail(error);
    }
  }

  private waitForEditor(): void {
    this.place.hidden = false;
    this.main.replaceChildren(element('p', { class: 'desk-opening', role: 'status' }, 'Opening the editor …'));
  }

  private fail(error: unknown): void {
    this.context.warn(error instanceof Error ? error.message : String(error));
  }

  /** The part after `#` is the page’s name here, so a jump within the page must not change it. */
  private skip(event: Event): void {
    event.preventDefault();
    this.main.querySelector('h1')?.focus();
  }
}
