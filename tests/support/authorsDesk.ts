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
      if (/Content Security Policy/i.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** Opens the CMS in a new tab and signs in. Tabs of one context share the browser’s storage. */
  static async open(browser: Browser | BrowserContext, url: string): Promise<AuthorsDesk> {
    const page = await browser.newPage();
    await page.setViewportSize({ width: 1280, height: 1000 });
    page.setDefaultTimeout(20_000);
    const desk = new AuthorsDesk(page, url);
    await page.goto(`${url}/admin/`);
    const login = page.getByRole('button', { name: 'Login' });
    const inside = page.getByRole('link', { name: 'Articles', exact: true });
    await login.or(inside).first().waitFor();
    if (await login.isVisible()) await login.click();
    await inside.waitFor();
    return desk;
  }

  async newArticle(): Promise<void> {
    await this.page.getByRole('link', { name: /Article$/ }).click();
    await this.field('Headline').waitFor();
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

  /** Uploads a picture through the media dialog that the nth “Choose an image” opens. */
  async choosePicture(file: string, nth = 0): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose an image' }).nth(nth).click();
    const name = file.slice(file.lastIndexOf('/') + 1);
    await this.page.locator('input[type=file]').setInputFiles(file);
    const card = this.page.getByRole('dialog').or(this.page.locator('[class*=LibraryTop]')).first();
    await card.waitFor();
    await this.page.getByText(name, { exact: false }).first().waitFor();
    await this.page.getByRole('button', { name: 'Choose selected' }).click();
    await this.page.getByRole('button', { name: 'Choose selected' }).waitFor({ state: 'hidden' });
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

  /** Presses “Publish now” and returns what the CMS answers. */
  async publish(): Promise<string> {
    await this.closeNotices();
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Publish now' }).click();
    const toast = this.page.locator('.Toastify__toast').last();
    await toast.waitFor();
    return (await toast.textContent()) ?? '';
  }

  /** Closes what the CMS answered before. */
  private async closeNotices(): Promise<void> {
    const notices = this.page.locator('.Toastify__toast');
    for (const button of await notices.getByRole('button').all()) await button.click();
    await notices.last().waitFor({ state: 'hidden' });
  }
}
