import type { Person } from '../editor/signedIn.ts';

/** A page of the desk. It is made once for a visit and thrown away when the author goes elsewhere. */
export interface DeskPage {
  /** For the window’s title and the first heading. */
  title: string;
  content: HTMLElement;
  /** Fills the page, and again whenever the newsroom may have changed. */
  refresh: () => Promise<void>;
  /** The part of the address after `?` changed. */
  query?: (query: string) => void;
}

/** What pages need of the desk. */
export interface DeskContext {
  /** Who is signed in; null until the newsroom has said so. */
  author: () => Person | null;
  /** Says something that worked, without taking the author away from what they do. */
  say: (...words: (string | Node)[]) => void;
  /** Says what went wrong; stays until it is closed. */
  warn: (words: string) => void;
}
