import './preview.css';
import './looks.css';
import './problems.css';
import './switches.css';
import { element, setWords } from '../editor/form/element.ts';
import { feedItem } from './feedItem.ts';
import { LatestOnly } from './latestOnly.ts';
import { PageFrame, type PageWidth } from './pageFrame.ts';
import { pageHead, type PageHead } from './pageHead.ts';
import { previewRequest, type PreviewAnswer } from './previewRequest.ts';
import { ProblemList } from './problemList.ts';
import { searchResult } from './searchResult.ts';
import { socialCard } from './socialCard.ts';
import { tabs } from './tabs.ts';
import { unsavedEntry, type PreviewProperties } from './unsavedEntry.ts';

const PAUSE_MS = 180;
const RETRY_MS = 3_000;
const WIDTH_NAMES: Record<PageWidth, string> = { fit: 'Fit', phone: 'Phone', desktop: 'Desktop' };

/** What an entry will be for readers, beside its form: the page, its look elsewhere, and what is wrong with it. */
export class PreviewPane {
  readonly node = element('section', { class: 'newsroom-preview', 'aria-label': 'Preview' });
  private readonly name = crypto.randomUUID();
  private readonly page = new PageFrame();
  private readonly problems = new ProblemList();
  private readonly state = element('p', { class: 'preview-state', role: 'status' }, 'Making the page …');
  private readonly counts = element('p', { class: 'preview-counts' });
  private readonly looks = {
    search: element('div', { tabindex: '0' }),
    social: element('div', { tabindex: '0' }),
    feed: element('div', { tabindex: '0' }),
  };
  private look = 'Page';
  private shown: { head: PageHead; feed: PreviewAnswer['feed'] } | undefined;
  private readonly requests = new LatestOnly<PreviewProperties>((properties) => this.update(properties), {
    pauseMs: PAUSE_MS,
    retryMs: RETRY_MS,
  });

  constructor() {
    const pagePanel = element('div', {}, this.page.node);
    const widths = this.widthSwitch();
    const { bar, panels } = tabs(
      'Looks',
      [
        { name: 'Page', panel: pagePanel },
        { name: 'Search result', panel: this.looks.search },
        { name: 'Social card', panel: this.looks.social },
        { name: 'Feed item', panel: this.looks.feed },
      ],
      (name) => {
        widths.hidden = name !== 'Page';
        this.look = name;
        this.drawLook();
      },
    );
    const foot = element('div', { class: 'preview-foot' }, this.state, this.counts);
    this.node.append(element('div', { class: 'preview-bar' }, bar, widths), panels, this.problems.node, foot);
  }

  /** Takes in the entry as it stands now; the page follows when the author pauses. */
  show(properties: PreviewProperties): void {
    this.requests.want(properties);
  }

  scrollTo(part: number): void {
    this.page.scrollTo(part);
  }

  close(): void {
    this.requests.stop();
    this.page.close();
    this.node.remove();
  }

  private async update(properties: PreviewProperties): Promise<void> {
    try {
      const entry = unsavedEntry(properties);
      if (!entry) return;
      await this.draw(await previewRequest(entry, this.name));
      this.say('The page is up to date.', true);
    } catch (error) {
      this.say(
        'The preview is not reachable. It comes back by itself; go on writing, your text is not touched.',
        false,
      );
      throw error;
    }
  }

  private async draw(answer: PreviewAnswer): Promise<void> {
    this.problems.show(answer.problems, answer.stale);
    setWords(
      this.counts,
      answer.words > 0 ? `${answer.words.toLocaleString('en')} words · ${answer.minutes} min to read` : '',
    );
    if (!answer.page) return;
    this.shown = { head: pageHead(await this.page.show(answer.page)), feed: answer.feed };
    this.drawLook();
    this.node.dataset.shown = answer.page;
  }

  /** Draws the look that is open, and no other: nobody sees those. */
  private drawLook(): void {
    if (!this.shown) return;
    const { head, feed } = this.shown;
    if (this.look === 'Search result') this.looks.search.replaceChildren(searchResult(head));
    if (this.look === 'Social card') this.looks.social.replaceChildren(socialCard(head));
    if (this.look === 'Feed item') this.looks.feed.replaceChildren(feedItem(feed));
  }

  private say(words: string, reachable: boolean): void {
    setWords(this.state, words);
    this.node.classList.toggle('is-unreachable', !reachable);
  }

  private widthSwitch(): HTMLElement {
    const group = element('fieldset', { class: 'preview-widths' }, element('legend', {}, 'Width'));
    for (const width of ['fit', 'phone', 'desktop'] as const) {
      const choice = element('input', { type: 'radio', name: `width-${this.name}`, checked: width === 'fit' });
      choice.addEventListener('change', () => this.page.setWidth(width));
      group.append(element('label', {}, choice, WIDTH_NAMES[width]));
    }
    return group;
  }
}
