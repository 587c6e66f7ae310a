import type { Notes } from './notes.ts';

/** A picture of a text: beside it in its entry, or why it is not. */
export type PlacedPicture = { file: string } | { missing: string };

/** What the text of a post needs to know of everything else. */
export interface BodyContext {
  notes: Notes;
  /** Address of the old site, to which its own addresses are relative. */
  site: string;
  /** The picture at an address in the text. @param id WordPress’s number of it, if that is known */
  picture(address: string, id: string): PlacedPicture;
  /** What WordPress knows of a picture by its number. */
  attachment(id: string): { address: string; alt: string; caption: string } | undefined;
  /** Numbers of the pictures that belong to the post, for a gallery that names none. */
  ownPictures: string[];
  /** Notes at the foot of the post, by their name: HTML. */
  footnotes: Map<string, string>;
}
