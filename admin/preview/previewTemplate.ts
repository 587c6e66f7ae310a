import type { DecapCms } from '../editor/decap.ts';
import { KINDS } from '../../src/model/kind.ts';
import { PreviewPane } from './previewPane.ts';
import type { PreviewProperties } from './unsavedEntry.ts';

/** Where Decap remembers which pane stands beside the form. */
const RIGHT_PANE = 'cms.right-pane';

let open: { pane: PreviewPane; frame: HTMLIFrameElement } | undefined;
let latest: PreviewProperties | undefined;

/**
 * Puts the newsroom's preview in the place of Decap's. Decap draws previews inside a frame of its own: that
 * frame stays, unseen, because Decap's toggle opens and closes it and scrolls it along with the form.
 */
export function registerPreview(cms: DecapCms): void {
  // On a phone there is room for one of the two. The form comes first, and Decap's eye shows the page.
  if (matchMedia('(max-width: 800px)').matches) localStorage.setItem(RIGHT_PANE, 'none');
  for (const kind of Object.keys(KINDS)) cms.registerPreviewTemplate(kind, PreviewTemplate);
}

/** Decap draws this anew with each change of the entry. */
function PreviewTemplate(properties: PreviewProperties): unknown {
  latest = properties;
  queueMicrotask(() => latest && open?.pane.show(latest));
  return window.h('div', { ref: attach });
}

/** React calls this when Decap's frame has been made, and with null before it goes. */
function attach(node: HTMLElement | null): void {
  open?.pane.close();
  open = undefined;
  const page = node?.ownerDocument;
  const frame = page?.defaultView?.frameElement;
  if (!page || !(frame instanceof HTMLIFrameElement) || !frame.parentElement) return;
  const pane = new PreviewPane();
  frame.classList.add('decap-preview-frame');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.parentElement.classList.add('preview-holder');
  frame.parentElement.append(pane.node);
  open = { pane, frame };
  followScroll(page, pane);
  if (latest) pane.show(latest);
}

/** Decap scrolls its frame as the form is scrolled, if the author wants that. The page goes the same part of its own way. */
function followScroll(page: Document, pane: PreviewPane): void {
  page.body.style.minHeight = '10000px';
  page.addEventListener('scroll', () => {
    const root = page.scrollingElement;
    if (root) pane.scrollTo(root.scrollTop / Math.max(1, root.scrollHeight - root.clientHeight));
  });
}
