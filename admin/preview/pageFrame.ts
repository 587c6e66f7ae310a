import morphdom from 'morphdom';
import { element } from '../editor/form/element.ts';

export type PageWidth = 'fit' | 'phone' | 'desktop';
const WIDTHS = { phone: 390, desktop: 1280 };

/**
 * The page in a frame in which no script runs. A new version changes only what differs, so the
 * place that an author looks at stays where it is.
 */
export class PageFrame {
  readonly node = element('div', { class: 'preview-page' });
  private readonly frame = element('iframe', {
    title: 'The page as readers will see it',
    sandbox: 'allow-same-origin',
  });
  private loaded: Promise<void> | undefined;
  private width: PageWidth = 'fit';
  private readonly sizes = new ResizeObserver(() => this.fit());

  constructor() {
    this.node.append(this.frame);
    this.sizes.observe(this.node);
    this.frame.addEventListener('load', () => this.openLinksOutside());
  }

  /** Shows a page and returns it. @throws when it cannot be fetched */
  async show(address: string): Promise<Document> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The page answered with ${response.status}.`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const script of page.querySelectorAll('script')) script.remove();
    if (!this.loaded) {
      this.loaded = new Promise((resolve) => this.frame.addEventListener('load', () => resolve(), { once: true }));
      this.frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
      await this.loaded;
      return page;
    }
    await this.loaded;
    const shown = this.frame.contentDocument;
    if (!shown?.querySelector('main')) {
      // Something else is in the frame: begin again.
      this.loaded = undefined;
      return this.show(address);
    }
    shown.title = page.title;
    morphdom(shown.body, shown.adoptNode(page.body.cloneNode(true)), {
      // What is equal stays untouched: pictures are not loaded again, and boxes stay open.
      onBeforeElUpdated: (from, to) => {
        if (from.tagName === 'DETAILS') to.toggleAttribute('open', from.hasAttribute('open'));
        return !from.isEqualNode(to);
      },
    });
    return page;
  }

  setWidth(width: PageWidth): void {
    this.width = width;
    this.fit();
  }

  /** Scrolls to a part of the page, 0 to 1, as the form beside it is scrolled. */
  scrollTo(part: number): void {
    const page = this.frame.contentDocument?.scrollingElement;
    page?.scrollTo({ top: part * (page.scrollHeight - page.clientHeight) });
  }

  close(): void {
    this.sizes.disconnect();
  }

  /** A page that is wider than the pane is made smaller, so that all of it can be seen. */
  private fit(): void {
    const { clientWidth, clientHeight } = this.node;
    const { style } = this.frame;
    const width = this.width === 'fit' ? clientWidth : WIDTHS[this.width];
    const scale = Math.min(1, clientWidth / width) || 1;
    style.width = `${width}px`;
    style.height = `${clientHeight / scale}px`;
    style.transform = scale < 1 ? `scale(${scale})` : '';
    style.marginInline = width < clientWidth ? 'auto' : '0';
  }

  private openLinksOutside(): void {
    this.frame.contentDocument?.addEventListener('click', (event) => {
      const link = (event.target as Element | null)?.closest('a');
      const href = link?.getAttribute('href');
      if (!link || !href || href.startsWith('#')) return;
      event.preventDefault();
      window.open(link.href, '_blank', 'noopener');
    });
  }
}
