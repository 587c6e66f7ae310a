/**
 * Finds sentences that seem to accuse a person by name, in paragraphs that point to no source. This is a guess from
 * words and capital letters: it misses some and finds some that are none, so it warns and never refuses.
 */

const ACCUSING =
  /\b(?:charged|indicted|convicted|sentenced|arrested|extradited|accused|alleged(?:ly)?|guilty|prosecut\w+|defraud\w*|frauds?|fraudulent(?:ly)?|launder\w*|stole|stolen|theft|scamm\w+|embezzl\w+|brib\w+|extort\w*|hacked|conspir\w+|money mule|ponzi|racketeer\w*|traffick\w+)\b/i;

const PARTICLE = String.raw`(?:van|von|der|den|de|da|di|del|la|le|bin|ibn|al|el|ben|Mc|\p{Lu}\.)`;
const NAME_PART = String.raw`\p{Lu}[\p{Ll}’'][\p{L}’'-]*`;
const NAME = new RegExp(`${NAME_PART}(?: (?:${PARTICLE} )*${NAME_PART})+`, 'gu');

/** Capital letters that begin no name of a person: days and months, places, courts, agencies, companies. */
const NO_PERSON = new RegExp(
  String.raw`^(?:${[
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
    'January|February|March|April|May|June|July|August|September|October|November|December',
    'The|A|An|In|On|At|By|For|From|Of|To|With|After|Before|When|While|If|As|But|And|Or|It|Its|He|She|They|His|Her|Their|This|That|These|Those|What|Who|How|Two|Three',
    'New|North|South|East|West|Northern|Southern|Eastern|Western|Central|United|European|American|British|Hong|San|Los|Las|Saint|Great|El|Costa|Puerto|Sri|Saudi|Cayman|Virgin',
    'Criminal|Division|Drug|Enforcement|Administration|Investigations?|Investigators?|Intelligence|Crimes?|Cyber|Digital|Assets?|Department|Ministry|Office|Bureau|Agency|Service|Services|Commission|Court|Courts|District|Circuit|Supreme|High|Crown|Federal|National|State|States|Southern|Attorney|Attorneys|Justice|Treasury|Homeland|Security|Internal|Revenue|Customs|Police|Guard|Army|Bank|Banks|Exchange|Capital|Holdings|Group|Limited|Ltd|Inc|Corp|Corporation|Company|Foundation|Labs|Network|Networks|Protocol|Finance|Financial|Trading|Markets|Council|Union|Parliament|Congress|Senate|House|University|Institute|Centre|Center|Unit|Team|Task|Force|Act|Code|Cash|Wallet|Chain|Bridge|Coin|Bitcoin|Ethereum|Tether|Operation|Project|Silk|Road|Lazarus|Tornado|Secret|Special|Agent|Agents|City|County|Island|Islands|Republic|Kingdom|Kong|York|Street',
  ].join('|')})$`,
  'u',
);

/** The sentences of a text that seem to accuse a person, where their paragraph has no source mark. */
export function accusationsWithoutSource(body: string): string[] {
  const surnames = new Set<string>();
  return paragraphs(body).flatMap((paragraph) => {
    const found = sentencesOf(paragraph).filter((sentence) => {
      const names = [...plain(sentence).matchAll(NAME)].map(([name]) => personIn(name)).filter((name) => name !== null);
      for (const name of names) surnames.add(name.split(' ').at(-1)!);
      if (!ACCUSING.test(plain(sentence))) return false;
      return names.length > 0 || wordsOf(sentence).some((word) => surnames.has(word));
    });
    return hasSource(paragraph) ? [] : found.map(plain);
  });
}

/** A name without the words around it that are no part of one, or null when it is none of a person. */
function personIn(name: string): string | null {
  const words = name.split(' ');
  while (words.length > 0 && NO_PERSON.test(words[0]!)) words.shift();
  if (words.filter((word) => /^\p{Lu}[\p{Ll}’']/u.test(word)).length < 2) return null;
  return words.some((word) => NO_PERSON.test(word)) ? null : words.join(' ');
}

const hasSource = (paragraph: string) => /<Source\s|\ssource="[^"]+"|\[\^[^\]]+\](?!:)/.test(paragraph);

/** Paragraphs and components as wholes: a quotation names its source at its tag. Headings, tables, captions and code are left out. */
function paragraphs(body: string): string[] {
  // A term stands in a sentence, and its tags would look like those of a block.
  const text = body
    .replace(/<\/?Term\b[^>]*>/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}|```[\s\S]*?```|<(?!Source\b)[A-Z]\w*[^<>]*\/>|^[ \t]*\|.*$/gm, '');
  const whole =
    text.match(/<([A-Z]\w*)\b[^>]*[^/]>[\s\S]*?<\/\1>|(?:(?!\n[ \t]*\n|<[A-Z]\w*\b[^>]*[^/]>)[\s\S])+/g) ?? [];
  return whole
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('#') && !block.startsWith('[^'));
}

const wordsOf = (sentence: string) => plain(sentence).match(/[\p{L}’'-]+/gu) ?? [];

const plain = (sentence: string) =>
  sentence
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/(^|\s)(?:[-*+]|\d+\.|>|\|)\s/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function sentencesOf(paragraph: string): string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph.replace(/\n/g, ' '));
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}
