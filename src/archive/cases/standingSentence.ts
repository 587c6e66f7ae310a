import type { Case } from '../../model/case.ts';
import { isPresumedInnocent, partyStanding, type PartyStanding } from './standing.ts';
import { standingPhrase } from './standingPhrases.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
/** More parties of one standing than these are counted and not named. */
const MOST_NAMES = 3;

/** Where a party stands, charge by charge, as one sentence: `Roman Storm was convicted of … on 6 August 2025.` */
export function partySentence(party: PartyStanding): string {
  const said = alike(party.charges, (charge) => standingPhrase(charge, '')).map((charges) =>
    standingPhrase(charges[0]!, list.format(charges.map(({ what }) => lowered(what)))),
  );
  const last = said.pop() ?? '';
  const all = said.length > 0 ? `${said.join('; ')}; and ${last}` : last;
  return `${party.name} ${all}${presumption(party)}.`;
}

/** Where a case stands now, as one sentence made from its data. Of one party, with the charges; of several, who stands where. */
export function caseSentence({ parties }: Case): string {
  const standings = parties.map(partyStanding).filter(({ charges }) => charges.length > 0);
  const [only] = standings;
  if (standings.length === 1 && only) return partySentence(only);
  const said = alike(standings, brief).map((group) => `${namesOf(group)} ${brief(group[0]!, group.length > 1)}`);
  const sentence = said.map((part, index) => (index > 0 ? withSmallArticle(part) : part)).join('; ');
  return sentence ? `${sentence}.` : 'Nothing has happened in this case yet.';
}

/** The standing of a party without the words of its charges. */
function brief(party: PartyStanding, isPlural = false): string {
  const said = alike(party.charges, (charge) => standingPhrase(charge, '', isPlural)).map(([charge]) =>
    standingPhrase(charge!, '', isPlural),
  );
  return list.format(said) + presumption(party, isPlural);
}

/** What the law presumes of a party, said once: of every criminal charge, or of those that nobody has decided. */
function presumption(party: PartyStanding, isPlural = false): string {
  const criminal = party.charges.filter(({ kind }) => kind === 'criminal');
  const undecided = criminal.filter((charge) => isPresumedInnocent(party, charge)).length;
  if (undecided === 0) return '';
  const are = isPlural ? 'are' : 'is';
  return undecided === criminal.length
    ? ` and ${are} presumed innocent`
    : `, and ${are} presumed innocent of what is undecided`;
}

function namesOf(group: PartyStanding[]): string {
  if (group.length > MOST_NAMES) return `${group.length} parties`;
  return list.format(group.map(({ name }, index) => (index > 0 ? withSmallArticle(name) : name)));
}

/** `A group of founders` within a sentence. */
const withSmallArticle = (words: string) => words.replace(/^(?:An?|The) /, (article) => article.toLowerCase());

/** What says the same, together, in the order of the first of each. */
function alike<T>(items: T[], said: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = said(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** A charge within a sentence: `Wire fraud` is `wire fraud`, `Bank Secrecy Act breaches` stays. */
function lowered(what: string): string {
  const [first = '', second = ''] = what.split(' ');
  const isName = /^.[^a-z]/.test(first) || (first !== 'The' && /^[A-Z]/.test(second));
  return isName ? what : what.charAt(0).toLowerCase() + what.slice(1);
}
