import { textOf } from '../decap.ts';
import type { DecapStore } from '../decapStore.ts';
import { same } from '../fields/filledValues.ts';
import { openEntry, plainValues, titleOf, type EntryData, type OpenEntry } from '../openEntry.ts';
import type { KeptTexts } from './keptTexts.ts';
import { keptValues, ownId, setAside, unsavedPictures } from './setAside.ts';
import { TAB } from './tab.ts';

/** How long the author must pause before the text is kept, and the longest that it waits for a pause. */
const PAUSE_MS = 300;
const AT_MOST_MS = 1500;

/** How the browser's copy of the open text stands. */
export interface Keeping {
  /** When the words as they are now were kept; null when they are not, or not yet. */
  keptAt: number | null;
  /** The browser refused to keep it. */
  failed: boolean;
}

/** Keeps what is written in the browser, from the first change to the save. */
export class TextKeeper {
  private readonly store: DecapStore;
  private readonly texts: KeptTexts;
  private readonly tell: () => void;
  private last: OpenEntry | null = null;
  /** The values and pictures that were kept last: Decap's own objects, which are others when anything changes. */
  private kept: { values: unknown; pictures: unknown } | null = null;
  /** What a new form held by itself. */
  private began: EntryData = {};
  private waiting: { timer: ReturnType<typeof setTimeout>; since: number } | null = null;
  private line: Promise<void> = Promise.resolve();
  keeping: Keeping = { keptAt: null, failed: false };

  /** @param tell is called when `keeping` has changed */
  constructor(store: DecapStore, texts: KeptTexts, tell: () => void) {
    this.store = store;
    this.texts = texts;
    this.tell = tell;
    store.subscribe(() => this.look());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.flush());
    window.addEventListener('pagehide', () => this.flush());
  }

  /** Keeps at once what waits to be kept. */
  flush(): void {
    if (!this.waiting) return;
    clearTimeout(this.waiting.timer);
    this.waiting = null;
    if (this.last) this.keep(this.last);
  }

  private look(): void {
    const open = openEntry(this.store.getState());
    if (open?.entry === this.last?.entry && open?.hasChanged === this.last?.hasChanged) return;
    // Another form, or none: what was written in the last one is kept before it goes.
    if (this.last && open?.form !== this.last.form) this.flush();
    if (!open && this.last?.hasChanged) this.leave(this.last);
    if (open && open.form !== this.last?.form) this.began = startOf(open);
    const wasChanged = this.last?.hasChanged && this.last.form === open?.form;
    const wasNew = this.last?.slug === '' && open?.slug !== '' && this.last.form === open?.form;
    this.last = open;
    if (!open) return;
    if (wasNew && open.slug) this.inLine(() => this.texts.remove(ownId({ kind: open.kind, slug: '' })));
    const isKept = this.kept?.values === open.values && this.kept.pictures === open.entry.get('mediaFiles');
    if (open.hasChanged && (!isKept || wasNew)) this.wait();
    else if (!open.hasChanged && wasChanged) this.forget(open);
  }

  private wait(): void {
    const since = this.waiting?.since ?? Date.now();
    if (this.waiting) clearTimeout(this.waiting.timer);
    const pause = Math.max(0, Math.min(PAUSE_MS, since + AT_MOST_MS - Date.now()));
    this.waiting = { since, timer: setTimeout(() => this.flush(), pause) };
    if (this.keeping.keptAt !== null) this.say({ keptAt: null, failed: false });
  }

  private keep(open: OpenEntry): void {
    const { kind, slug, entry } = open;
    const data = keptValues(open);
    if (this.isEmpty(open)) return;
    const now = Date.now();
    const text = {
      id: ownId(open),
      tab: TAB,
      kind,
      slug,
      title: titleOf(kind, data),
      keptAt: now,
      path: textOf(entry.get('path')),
      data,
    };
    this.kept = { values: open.values, pictures: entry.get('mediaFiles') };
    this.inLine(async () => {
      await this.texts.keep(text, unsavedPictures(open));
      this.say({ keptAt: now, failed: false });
    });
  }

  /** The text is saved, or is again as it was saved. */
  private forget(open: OpenEntry): void {
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.waiting = null;
    this.kept = null;
    this.keeping = { keptAt: null, failed: false };
    this.inLine(() => this.texts.remove(ownId(open)));
    this.tell();
  }

  /** The author went elsewhere, and was asked before. */
  private leave(open: OpenEntry): void {
    if (!this.isEmpty(open)) this.inLine(() => setAside(this.texts, open, 'left'));
  }

  /** A new entry that holds nothing but what the form began with is no text of the author's. */
  private isEmpty(open: OpenEntry): boolean {
    return open.isNew && same(startOf(open), this.began);
  }

  private inLine(work: () => Promise<void>): void {
    this.line = this.line.then(work).catch(() => this.say({ keptAt: null, failed: true }));
  }

  private say(keeping: Keeping): void {
    this.keeping = keeping;
    this.tell();
  }
}

/** The values, without those that the form sets by itself. */
function startOf(open: OpenEntry): EntryData {
  const { id: _id, published: _published, ...values } = plainValues(open.values.toJS());
  return values;
}
