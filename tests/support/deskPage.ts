import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { borrowNewsroom, type BorrowedNewsroom } from './borrowedNewsroom.ts';

/** The desk of a newsroom in a browser, as one test after another uses it. */
export class DeskPage {
  readonly newsroom: BorrowedNewsroom;
  private readonly browser: Browser;
  page!: Page;
  /** Paths of everything that was asked for. */
  readonly loaded: string[] = [];
  /** Requests for whole kinds with all their texts. */
  readonly wholeKinds: string[] = [];
  /** What went wrong in the programs of the CMS. */
  readonly complaints: string[] = [];

  private constructor(newsroom: BorrowedNewsroom, browser: Browser) {
    this.newsroom = newsroom;
    this.browser = browser;
  }

  /** @param plant what to put into the newsroom */
  static async open(plant: (newsroom: BorrowedNewsroom) => Promise<void>): Promise<DeskPage> {
    const [newsroom, browser] = await Promise.all([borrowNewsroom(plant), launchChromium()]);
    const desk = new DeskPage(newsroom, browser);
    await desk.openTab();
    return desk;
  }

  /** Begins anew in another tab, with a history of its own. */
  async openTab(): Promise<void> {
    await this.page?.close();
    const page = await this.browser.newPage({ bypassCSP: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(30_000);
    await page.addInitScript({ content: axe.source });
    page.on('request', (request) => {
      this.loaded.push(new URL(request.url()).pathname);
      if (request.postData()?.includes('entriesByFolder')) this.wholeKinds.push(request.postData()!);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('TypeError')) this.complaints.push(message.text());
    });
    this.page = page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** @param address what stands behind `/admin/` */
  async go(address: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.newsroom.url}/admin/${address}`);
  }

  /** Goes on to another address, as a link does. */
  jump(hash: string): Promise<string> {
    return this.page.evaluate((to) => (location.hash = to), hash);
  }

  rows() {
    return this.page.getByRole('rowheader');
  }

  /** The field of the editor’s form. */
  headline() {
    return this.page.getByLabel('Headline', { exact: true }).first();
  }

  async isShown(): Promise<boolean> {
    return this.page.locator('#desk').isVisible();
  }

  /** What axe finds on the desk, and whether it is wider than the window. */
  findings(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('#desk');
      const found = violations.map(
        ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      const overhang = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return overhang > 0 ? [...found, `${overhang} pixels to scroll to the side`] : found;
    });
  }

  /** Presses Tab until what is named has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let steps = 0; steps < 80; steps++) {
      await this.page.keyboard.press('Tab');
      if ((await this.page.evaluate(() => document.activeElement?.textContent)) === name) return;
    }
    throw new Error(`Tab does not lead to “${name}”.`);
  }
}
