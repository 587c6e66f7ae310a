/** The parts of Decap CMS 3.16 that the editor uses. Decap ships no types for them. */

/** A value of an entry or card as text; empty when it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An Immutable.js map, as Decap hands entries to listeners. */
export interface ImmutableMap {
  get(key: string): unknown;
  getIn(path: string[]): unknown;
  set(key: string, value: unknown): ImmutableMap;
  clear(): ImmutableMap;
  setIn(path: string[], value: unknown): ImmutableMap;
  equals(other: unknown): boolean;
  toJS(): Record<string, unknown>;
}
/** An Immutable.js list of maps. */
export interface ImmutableList {
  filter(isWanted: (item: ImmutableMap) => boolean): ImmutableList;
  map(make: (item: ImmutableMap) => ImmutableMap): ImmutableList;
  some(holds: (item: ImmutableMap) => boolean): boolean;
  concat(other: ImmutableList): ImmutableList;
}
export interface EntryEvent {
  entry: ImmutableMap;
}
export type CardData = Record<string, unknown>;

/** A component of the rich text editor: a card between paragraphs, or a chip within a line. */
export interface EditorComponent {
  id: string;
  label: string;
  fields?: unknown[];
  /** The control for all of its values together, in place of one for each field. */
  widget?: string;
  summary?: string;
  collapsed?: boolean;
  type?: 'inline';
  /** For a chip: the character that its text starts with. */
  trigger?: string;
  pattern: RegExp;
  fromBlock?: (match: RegExpMatchArray) => CardData;
  toBlock?: (data: CardData) => string;
  fromInline?: (match: RegExpMatchArray) => CardData;
  toInline?: (data: CardData) => string;
  toPreview: (data: CardData) => unknown;
}
export interface Format {
  fromFile: (text: string) => Record<string, unknown>;
  toFile: (data: Record<string, unknown>, order?: string[]) => string;
}
/** A backend’s methods; `Decap` finds them by name. */
export type Backend = Record<string, (...parameters: never[]) => unknown>;

/** What Decap says in one language, by place and name. */
export interface Phrases {
  [name: string]: string | Phrases;
}

export interface DecapCms {
  init(options: { config: Record<string, unknown> }): void;
  registerEditorComponent(component: EditorComponent): void;
  /** A plugin of remark-parse 6 and remark-stringify 6, or their settings. */
  registerRemarkPlugin(plugin: unknown): void;
  registerCustomFormat(name: string, extension: string, format: Format): void;
  registerBackend(name: string, backend: unknown): void;
  getBackend(name: string): { init(config: unknown, options: unknown): Backend };
  /** @param control a React component, as `decapControl` makes one */
  registerWidget(name: string, control: unknown, preview?: unknown): void;
  /** @param component a React component; it is drawn with the entry, its collection and much else */
  registerPreviewTemplate(name: string, component: (properties: never) => unknown): void;
  registerLocale(language: string, phrases: Phrases): void;
  getLocale(language: string): Phrases;
  registerEventListener(listener: { name: string; handler: (event: EntryEvent) => unknown }): void;
}

declare global {
  interface Window {
    CMS: DecapCms;
    CMS_MANUAL_INIT: boolean;
    /** React components without a compiler (create-react-class). */
    createClass: (parts: object) => unknown;
    /** React’s createElement, for previews. */
    h: (tag: string, properties: Record<string, unknown> | null, ...children: unknown[]) => unknown;
  }
}
