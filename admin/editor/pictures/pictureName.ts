const LONGEST = 60;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** What phones and clipboards call everything. */
const SAYS_NOTHING = /^(?:image|picture|untitled|unnamed|download|file)?$/;

/** The name of a chosen file as a name in addresses, without its ending: “Żółw (2).JPG” is `zolw-2`. */
export function plainName(name: string): string {
  const plain = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .normalize('NFKD')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  if (SAYS_NOTHING.test(plain)) return 'picture';
  return DEVICES.test(plain) ? `picture-${plain}` : plain;
}

/**
 * A file name that no other picture of the text has, in any case of letters and with any ending, so
 * that two pictures cannot be taken for each other.
 */
export function freeName(stem: string, ending: string, taken: Iterable<string>): string {
  const stems = new Set([...taken].map((name) => name.toLowerCase().replace(/\.[a-z0-9]+$/, '')));
  let free = stem;
  for (let number = 2; stems.has(free); number++) free = `${stem}-${number}`;
  return `${free}.${ending}`;
}
