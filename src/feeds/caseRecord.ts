import type { CaseFile } from '../archive/cases/caseFile.ts';
import { caseSentence } from '../archive/cases/standingSentence.ts';

/** A whole case as JSON: its record as editors keep it, and where it stands on a day. */
export function caseRecord({ slug, address, data, opened, moved }: CaseFile, site: string, asOf: string): string {
  const record = {
    id: slug,
    address: new URL(address, site).href,
    as_of: asOf,
    standing: caseSentence(data),
    opened,
    moved,
    ...data,
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
