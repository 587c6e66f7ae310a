/** The signs that a file of a typeface holds, and the `unicode-range` that makes a browser fetch it. */
export interface Characters {
  name: string;
  /** The file of the package that has them. */
  from: 'latin' | 'latin-ext';
  /** As in CSS: `U+20-7E, U+A0`. */
  range: string;
}

/** What nearly all text in English consists of. Every page loads these. */
export const USUAL: Characters = {
  name: 'usual',
  from: 'latin',
  range:
    'U+20-7E, U+A0, U+A3, U+A7, U+A9, U+B0, U+B7, U+E4, U+E9, U+F6, U+FC, U+2009, U+2010-2014, U+2018, U+2019, U+201C, U+201D, U+2022, U+2026, U+202F, U+20AC, U+2190-2193, U+2212',
};

/** The other letters of western Europe. A browser fetches them for a page that has one. */
export const WESTERN: Characters = {
  name: 'western',
  from: 'latin',
  range:
    'U+A1, U+A2, U+A5, U+AB, U+AE, U+B1-B4, U+BB-E3, U+E5-E8, U+EA-F5, U+F7-FB, U+FD-FF, U+131, U+152, U+153, U+201A, U+201E, U+2020, U+2021, U+2030, U+2039, U+203A, U+2122',
};

/** Letters of names from the Baltic to Turkey and Vietnam, fetched as rarely. */
export const EXTENDED: Characters = {
  name: 'extended',
  from: 'latin-ext',
  range: 'U+100-130, U+132-151, U+154-17F, U+1CD-1DC, U+218-21B, U+1E80-1E85, U+1E9E, U+1EA0-1EF9, U+20BA',
};

/** Emphasis and titles of works: a true italic for whole words; a sign that it lacks is slanted. */
export const ITALIC: Characters = {
  name: 'italic',
  from: 'latin',
  range: 'U+20-21, U+26-29, U+2C-2E, U+30-3B, U+3F, U+41-5A, U+61-7A, U+A0, U+E9, U+2013, U+2019, U+201C, U+201D',
};

/** The signs of a range as one text. */
export function signs({ range }: Characters): string {
  return range
    .split(', ')
    .flatMap((part) => {
      const [from = '', to = from] = part.slice('U+'.length).split('-');
      const first = parseInt(from, 16);
      return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join('');
}
