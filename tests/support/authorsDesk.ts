import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Drives the CMS as an author does: by labels, buttons and keys. */
export class AuthorsDesk {
  readonly page: Page;
  /** Errors that the page reported. */
  readonly complaints: string[] = [];
  private readonly url: string;

  private constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const isBroken = message.type() === 'error' && message.text().includes('TypeError');
      if (isBroken || /Content Security Policy/i.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** Opens the CMS in a new tab and signs in. Tabs of one context share the browser’s storage. */
  static async open(
    browser: Browser | BrowserContext,
    url: string,
    screen = { width: 1280, height: 1000 },
  ): Promise<AuthorsDesk> {
    const page = await browser.newPage();
    await page.setViewportSize(screen);
    page.setDefaultTimeout(40_000);
    // Answers come and go at once, so nothing has to wait for them.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const desk = new AuthorsDesk(page, url);
    await page.goto(`${url}/admin/`);
    const login = page.getByRole('button', { name: 'Login' });
    const inside = page.getByRole('link', { name: 'New Article' });
    await login.or(inside).first().waitFor();
    if (await login.isVisible()) await login.click();
    await inside.waitFor();
    return desk;
  }

  async newArticle(): Promise<void> {
    await this.page.getByRole('link', { name: /Article$/ }).click();
    await this.field('Headline').waitFor();
  }

  /** Begins an entry of another kind. */
  async newEntry(kind: string, firstField: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/#/collections/${kind}/new`);
    await this.field(firstField).waitFor();
  }

  /** Opens an entry and waits for its form. */
  async openEntry(kind: string, id: string, firstField: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/#/collections/${kind}/entries/${id}`);
    await this.field(firstField).waitFor();
  }

  field(label: string) {
    return this.page.getByLabel(new RegExp(`^${label}(?: \\(optional\\))?$`, 'i')).first();
  }

  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Chooses from a long list, of which only a part is drawn, by typing the first of its words. */
  async find(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.page.keyboard.type(option.split(' ')[0]!);
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** The fields for a picture that hold none yet, or all of them. */
  pictureFields(which: 'all' | 'empty' = 'all') {
    const all = this.page.locator('.picture-field');
    return which === 'all' ? all : all.filter({ has: this.page.getByRole('button', { name: 'Choose a picture' }) });
  }

  /** Chooses a picture in the nth field that holds none yet, and sees it there. */
  async choosePicture(file: string, nth = 0): Promise<void> {
    const field = await this.pictureFields('empty').nth(nth).elementHandle();
    await (await field?.$('input[type=file]'))?.setInputFiles(file);
    await field?.waitForSelector('.picture-shown .picture-thumb');
  }

  body() {
    return this.page.locator('[contenteditable=true]').last();
  }

  /** Types at the end of the text, and sees it there. */
  async type(text: string): Promise<void> {
    await this.body().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
    await this.body().getByText(text).waitFor();
  }

  /** Adds a card at the end of the text. */
  async addCard(label: string): Promise<void> {
    await this.body().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: 'Add Component' }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${label}`) }).click();
  }

  /** Saves the draft and returns what the CMS answers. */
  async save(): Promise<string> {
    const answer = await this.answerTo(() => this.page.getByRole('button', { name: 'Save', exact: true }).click());
    // A new entry has an address of its own from now on, and Decap goes there a moment later.
    if (answer === 'Entry saved') await this.page.waitForURL(({ hash }) => !hash.endsWith('/new'));
    return answer;
  }

  /** Moves the saved draft to Draft, In review or Ready, and returns what the CMS answers. */
  async setStatus(status: 'Draft' | 'In review' | 'Ready'): Promise<string> {
    return this.answerTo(async () => {
      await this.page.getByRole('button', { name: /^Status:/ }).click();
      await this.page.getByRole('menuitem', { name: status }).click();
    });
  }

  /** Publishes the draft that is ready, and returns what the CMS answers. */
  async publishReady(): Promise<string> {
    return this.answerTo(async () => {
      await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
      // A test may answer all questions itself.
      this.page.once('dialog', (dialog) => void dialog.accept().catch(() => {}));
      await this.page.getByRole('menuitem', { name: 'Publish now' }).click();
    });
  }

  /** Takes what is written to the readers: saves it, calls it ready and publishes it. Returns the first answer that is a refusal, or the last. */
  async publish(): Promise<string> {
    const saved = await this.save();
    if (saved !== 'Entry saved') return saved;
    await this.page.getByRole('button', { name: /^Status:/ }).waitFor();
    const ready = await this.setStatus('Ready');
    if (ready !== 'Entry status updated') return ready;
    return this.publishReady();
  }

  /** Does something, and returns what the CMS answers. */
  async answerTo(action: () => Promise<void>): Promise<string> {
    // A tab behind another one is slow.
    await this.page.bringToFront();
    await this.closeNotices();
    await action();
    const toast = this.page.locator('.Toastify__toast').last();
    await toast.waitFor();
    return (await toast.textContent()) ?? '';
  }

  /** Closes what the CMS answered before. */
  private async closeNotices(): Promise<void> {
    const notices = this.page.locator('.Toastify__toast');
    // They move while they come and go, so they are not clicked with the mouse.
    await notices
      .getByRole('button')
      .evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
    await this.page.waitForFunction(() => document.querySelector('.Toastify__toast') === null);
  }
}
