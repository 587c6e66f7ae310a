/**
 * The shapes of short texts, as regular expressions without flags: the build's schema and the
 * CMS form test the very same expression, so that they cannot disagree.
 */

/**
 * Characters that no text of ours may hold: `< > { }` (they start code in MDX), control
 * characters, line breaks, and invisible or direction-changing characters, which can make a
 * text read differently from what is stored (Unicode Technical Report 36, section 2.10).
 */
const REFUSED = '<>{}\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u200b\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufffd';

/**
 * One line of plain text, without white space at its ends.
 * @param min fewest characters (UTF-16 units, as the browser counts), at least 1
 * @param max most characters
 */
export function linePattern(min: number, max: number): string {
  return `^(?!\\s)[^${REFUSED}]{${min},${max}}(?<!\\s)$`;
}

/** A name in an address: `binance-starts-training`. At most 115 characters: the longest headline fits. */
export const SLUG = '^(?=.{1,115}$)[a-z0-9]+(?:-[a-z0-9]+)*$';

/** The file name of a picture that lies beside the text which shows it. `./` may come before it. */
export const PICTURE = '^(?:\\./)?(?=.{5,100}$)[a-z0-9]+(?:[-_][a-z0-9]+)*\\.(?:jpg|jpeg|png|webp|gif)$';

/**
 * A public web address: http or https, a host of plain small ASCII labels that ends in letters
 * (so neither an IP address nor a name of the local network), no user name, no white space, no
 * backslash. Look-alike hosts written in punycode (`xn--`) are refused.
 */
export const WEB_ADDRESS =
  '^(?=.{10,2048}$)https?://(?!(?:[^/?#]*\\.)?xn--)(?!(?:[^/?#]*\\.)?(?:local|internal|onion|localhost|test|invalid)(?:[:/?#]|$))' +
  '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}(?::[0-9]{2,5})?' +
  '(?:[/?#][^\\s\\\\<>{}"\\u0000-\\u0020\\u007f-\\u00a0\\u200b\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufffd]*)?$';

/** The address of a page of this site, as a path: `/`, `/about/`, `/sections/courts/`. */
export const OWN_ADDRESS = '^(?=.{1,160}$)/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*$';
/** A plain e-mail address. */
export const EMAIL = '^(?=.{6,254}$)[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,24}$';

/** `urn:uuid:` and a version 4 UUID (RFC 9562): an entry's name for ever, whatever its address becomes. */
export const PERMANENT_ID = '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';

const YEAR = '(?:199[0-9]|20[0-9]{2})';
const MONTHS_AND_DAYS =
  `(?:${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))` +
  '|(?:199[26]|20(?:[02468][048]|[13579][26]))-02-29)';

/** A day of the calendar that exists, from 1990 to 2099: `2026-03-29`. */
export const DAY = `^${MONTHS_AND_DAYS}$`;

/** A day as far as it is known: `2024-11-14`, `2024-11`, `2024`. */
export const ROUGH_DAY = `^(?:${MONTHS_AND_DAYS}|${YEAR}(?:-(?:0[1-9]|1[0-2]))?)$`;

/** A currency by its ISO 4217 code, or a coin by its ticker: `EUR`, `BTC`, `USDT`. */
export const UNIT = '^[A-Z][A-Z0-9]{2,9}$';

/** A key of IndexNow (indexnow.org, documentation). */
export const INDEX_NOW_KEY = '^[A-Za-z0-9-]{8,128}$';

/** What a wallet address can look like on any chain. Its checksum is another question. */
export const WALLET_ADDRESS = '^[A-Za-z0-9]{20,100}$';

/** A moment with its distance from UTC (RFC 3339, section 5.6): `2026-03-29T01:30:00+01:00`. */
export const MOMENT =
  `^${MONTHS_AND_DAYS}T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,3})?)?` +
  '(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|\\+14:00)$';

/** A time of the day, on a clock of 24 hours: `09:30`. */
export const CLOCK_TIME = '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$';
