import { isReservedSlug, type KindName } from '../../src/model/kind.ts';
import { SLUG } from '../../src/model/patterns.ts';

const MOST = 115;
const shape = new RegExp(SLUG);
/** Letters that are not a plain letter with a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

export const isSlug = (text: string): boolean => shape.test(text);

/** A text as the name of an entry in addresses; empty when it has no Latin letter and no digit. */
export function slugFrom(text: string): string {
  const plain = decoded(text)
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= MOST) return plain;
  const cut = plain.slice(0, MOST + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 40 ? cut.lastIndexOf('-') : MOST).replace(/-$/, '');
}

function decoded(text: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** Which names are taken in addresses, by kind; and gives out new ones. */
export class Slugs {
  private readonly taken = new Map<KindName, Set<string>>();

  take(kind: KindName, slug: string): void {
    const names = this.taken.get(kind) ?? new Set();
    this.taken.set(kind, names.add(slug));
  }

  has(kind: KindName, slug: string): boolean {
    return this.taken.get(kind)?.has(slug) ?? false;
  }

  /** The wanted name, or the next that is free: `name-2`. It is taken from then on. */
  allot(kind: KindName, wanted: string): string {
    let slug = wanted;
    for (let number = 2; this.has(kind, slug) || isReservedSlug(kind, slug); number++) {
      const end = `-${number}`;
      slug = wanted.slice(0, MOST - end.length).replace(/-$/, '') + end;
    }
    this.take(kind, slug);
    return slug;
  }
}
