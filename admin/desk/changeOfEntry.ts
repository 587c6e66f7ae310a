import { addressedEntry, sameEntry, type AddressedEntry } from '../editor/addressedEntry.ts';
import { listAddress } from './route.ts';
import type { KindName } from '../../src/model/kindWords.ts';

/** Far longer than Decap takes to close a form. */
const CLOSES_WITHIN_MS = 5_000;

/**
 * Leads Decap from entry to entry. Decap 3.16 loads an entry only when its editor is drawn for the
 * first time: a change of address from one entry to another leaves the old form under the new
 * address, and a save could go to the wrong entry. So it is led by way of its list, where it
 * closes the form. The author sees neither the list nor a step more in the browser’s history.
 */
export class ChangeOfEntry {
  /** The address that Decap was told of last; empty until it has started. */
  private told = '';
  private isTelling = false;
  private changes = 0;
  /** The list by which a change goes that is under way. */
  private way = '';
  private change: Promise<void> | null = null;

  /** Whether a change of address is one that is only for Decap. */
  isForDecap(): boolean {
    // Of two changes at once the browser tells the second when the first has led to the list already.
    return this.isTelling || (this.change !== null && location.hash === this.way);
  }

  /** Decap has started, and read this address by itself. */
  started(hash: string): void {
    this.told ||= hash;
  }

  /** Hears of a change of address before Decap does, and keeps it from Decap when a form must be closed first. */
  moved(event: HashChangeEvent): void {
    if (!this.told) return;
    const wanted = location.hash;
    if (this.standsInTheWay()) {
      event.stopImmediatePropagation();
      this.begin();
    }
    this.told = wanted;
  }

  /** Tells Decap of an address that it did not hear of, because it was just starting. */
  catchUp(): void {
    if (this.told === location.hash || !addressedEntry(location.hash)) return;
    if (this.standsInTheWay()) this.begin();
    else this.tell();
  }

  /** The change that is under way. */
  underWay(): Promise<void> | null {
    return this.change;
  }

  /** Whether the form holds the entry that an address names. */
  isInTheForm(hash: string): boolean {
    const wanted = addressedEntry(hash);
    return wanted !== null && isInTheForm(wanted);
  }

  private standsInTheWay(): boolean {
    const [before, wanted] = [addressedEntry(this.told), addressedEntry(location.hash)];
    // After a first save Decap itself gives the form the address of the entry that it has become.
    return before !== null && wanted !== null && !sameEntry(before, wanted) && !isInTheForm(wanted);
  }

  private begin(): void {
    const change = this.byTheList(++this.changes).finally(() => {
      if (this.change === change) this.change = null;
    });
    this.change = change;
  }

  private async byTheList(number: number): Promise<void> {
    const wanted = location.hash;
    const list = listAddress((addressedEntry(this.told)?.kind ?? 'articles') as KindName);
    this.way = list;
    this.goTo(list);
    const isClosed = await formIsClosed();
    // The author has gone on meanwhile.
    if (number !== this.changes || location.hash !== list) return;
    if (isClosed) return this.goTo(wanted);
    history.replaceState(history.state, '', wanted);
    location.reload();
  }

  private goTo(hash: string): void {
    history.replaceState(history.state, '', hash);
    this.tell();
  }

  private tell(): void {
    this.told = location.hash;
    this.isTelling = true;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    this.isTelling = false;
  }
}

function isInTheForm(wanted: AddressedEntry): boolean {
  const entry = formEntry();
  return (
    entry !== null &&
    sameEntry({ kind: entry.collection ?? '', slug: entry.newRecord ? '' : (entry.slug ?? '') }, wanted)
  );
}

/** The entry in Decap’s form, or null when no form is open. */
function formEntry(): { collection?: string; slug?: string; newRecord?: boolean } | null {
  const entry = window.decapStore?.getState().entryDraft.get('entry');
  // Immutable.js: an empty map while nothing is open.
  const values = (entry as { toJS(): { collection?: string; slug?: string; newRecord?: boolean } } | undefined)?.toJS();
  return values?.collection === undefined ? null : values;
}

/** Waits until Decap has drawn its list in the place of the form. */
async function formIsClosed(): Promise<boolean> {
  const until = Date.now() + CLOSES_WITHIN_MS;
  do await new Promise((resolve) => setTimeout(resolve));
  while (formEntry() && Date.now() < until);
  return !formEntry();
}
