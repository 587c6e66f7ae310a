import { DISCARDED_STAYS_MS, type KeptText, type WhyAside } from './keptTexts.ts';
import { momentWords } from './momentWords.ts';

const WHY: Record<WhyAside | 'unsaved', string> = {
  'put-away': 'You put it away',
  left: 'You left it without saving',
  replaced: 'You took somebody else’s version in its place',
  exchanged: 'You took up another text in its place',
  unsaved: 'It was never saved, and kept',
};

/**
 * Which texts of an entry an author can take up again, the newest first.
 * @param texts of one entry
 * @param isAlive whether a tab lives: what is being written there is nobody else’s yet
 */
export function takeableTexts(texts: KeptText[], isAlive: (tab: string) => boolean): KeptText[] {
  return texts
    .filter(({ tab, discardedAt }) => discardedAt !== undefined || !isAlive(tab))
    .sort((one, other) => momentOf(other) - momentOf(one));
}

/** “You put it away today at 14:03. It stays here until 23 December.” */
export function keptWords(text: KeptText, now: number): string {
  const { discardedAt, why } = text;
  const came = `${WHY[discardedAt === undefined ? 'unsaved' : (why ?? 'put-away')]} ${momentWords(momentOf(text), now)}.`;
  if (discardedAt === undefined) return came;
  const until = new Date(discardedAt + DISCARDED_STAYS_MS);
  return `${came} It stays here until ${until.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}.`;
}

const momentOf = ({ discardedAt, keptAt }: KeptText) => discardedAt ?? keptAt;
