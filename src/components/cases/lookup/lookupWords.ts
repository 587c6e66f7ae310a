import type { LookupAnswer } from '../../../archive/cases/lookupAnswer.ts';
import type { LookupIndex } from '../../../archive/cases/lookupIndex.ts';
import { printCalendarDay } from '../../../archive/printDate.ts';

/** What the lookup says first, and what a screen reader hears: the answer, and what it does not mean. */
export function lookupWords(answer: LookupAnswer, typed: string, index: Pick<LookupIndex, 'asOf' | 'cases'>): string {
  switch (answer.is) {
    case 'empty':
      return 'Type a whole wallet address, or the whole name of a person, a firm or a service.';
    case 'mistyped':
      return `Mistyped or not whole: what you typed ${answer.problem} Nothing was looked up. Copy it again.`;
    case 'of another chain':
      return 'This is no address of Bitcoin, Ethereum or Tron, and our cases have addresses of no other chain. That says nothing about whose it is.';
    case 'not found':
      return `No match: “${typed}” is in none of our ${index.cases} cases, as of ${printCalendarDay(index.asOf)}. That says nothing about innocence or safety.${answer.asked === 'name' ? ' A name must be whole; it may be written in another way.' : ''}`;
    case 'found': {
      const { records, asked } = answer;
      const only = records.every(({ kind }) => kind === 'agency');
      const count = records.length === 1 ? '1 match' : `${records.length} matches`;
      if (only) return `${count} for “${typed}”, as an agency that acts in our cases.`;
      const caution =
        asked === 'address'
          ? 'It says nothing about others who have dealt with this address.'
          : 'Others may have the same name.';
      return `${count} for “${typed}” in our cases, as of ${printCalendarDay(index.asOf)}. A match is not a finding of guilt: read where it stands. ${caution}`;
    }
  }
}
