import { element } from '../editor/form/element.ts';
import type { PreviewAnswer } from './previewRequest.ts';

/** A story as a feed reader shows it: the very HTML of the feed, in a frame where nothing can run. */
export function feedItem(feed: PreviewAnswer['feed']): HTMLElement {
  if (!feed)
    return element('p', { class: 'preview-look preview-notes' }, 'Feeds carry live stories only: this is in none.');
  const frame = element('iframe', {
    class: 'preview-feed',
    title: 'The item in a feed reader',
    sandbox: 'allow-same-origin',
  });
  const when = new Date(feed.date).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (!page || page.body.childElementCount > 0) return;
    page.documentElement.lang = 'en';
    const style = page.createElement('style');
    style.textContent = STYLE;
    page.head.append(style);
    const title = page.createElement('h1');
    title.textContent = feed.title;
    const line = page.createElement('p');
    line.className = 'by';
    line.textContent = `${feed.byline} · ${when}`;
    const text = page.createElement('div');
    text.innerHTML = feed.html;
    page.body.append(title, line, text);
  });
  return frame;
}

/** What readers have in common. */
const STYLE = `:root { color-scheme: light dark; }
body { margin: 1.5rem auto; padding: 0 1rem; max-width: 40rem; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; } .by { opacity: .75; font-size: .9rem; }
img { max-width: 100%; height: auto; } figure { margin: 1rem 0; } table { border-collapse: collapse; } td, th { border: 1px solid; padding: .3rem .5rem; }`;
