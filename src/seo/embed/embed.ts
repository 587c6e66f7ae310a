/** What other sites show of a story or a case, in a frame of a page of ours. */
export interface Embed {
  /** Path of the page that it stands for: `/news/some-story/`. */
  address: string;
  /** Where it belongs: Courts, Case. */
  label: string;
  title: string;
  /** One paragraph: the standfirst, where the case stands, or that the story is retracted. */
  words: string;
  /** Who, when, on how many sources: short, without a full stop. */
  facts: string[];
  /** What a reader must know beside it, such as the last correction. */
  notes: { name: string; words: string }[];
  isRetracted: boolean;
}

/** The path of the embed page of a story or a case. */
export const embedAddress = (address: string) => `/embed${address}`;
