import { printCalendarDay } from '../printDate.ts';
import type { CaseFile } from './caseFile.ts';

/** A case as a footnote names it. @param today the day of the page: a case changes, so the day belongs to it */
export function caseCitation({ data, slug }: CaseFile, name: string, address: string, today: string) {
  const [year = '', month = ''] = today.split('-');
  return {
    plain: `“${data.title}”, case record, ${name}, as of ${printCalendarDay(today)}, ${address}`,
    bibtex: `@misc{case-${slug},\n  title = {{${data.title.replace(/[\\{}$&#%_~^]/g, '\\$&')}}},\n  year = {${year}},\n  month = {${Number(month)}},\n  organization = {${name}},\n  howpublished = {\\url{${address}}},\n  note = {Case record, as of ${today}}\n}`,
  };
}
