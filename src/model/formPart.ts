/** A part of a long form, with a heading of its own. It goes on to the next part's first field. */
export interface FormPart {
  title: string;
  /** What the part is for, in a sentence. */
  hint?: string;
  /** The field that it begins with; `body` is the text. */
  first: string;
  /** Seldom needed: folded until the author opens it. */
  isFolded?: boolean;
}
