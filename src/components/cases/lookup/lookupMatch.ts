import type { LookupRecord } from '../../../archive/cases/lookupIndex.ts';
import { printRoughDay } from '../../../archive/cases/printRoughDay.ts';
import { element, link } from '../../search/element.ts';

/** A match: who or what it is, where it stands, since when, in which case and by which source. */
export function lookupMatch(record: LookupRecord): HTMLElement {
  const { kind, shown, also, what, standing, date, title, address, source } = record;
  const facts: [string, Node | string][] = [['Is', [what, ...also].join(' · ')]];
  if (date !== undefined) {
    const day = element('time', { dateTime: date }, printRoughDay(date));
    facts.push([kind === 'address' ? 'Named since' : 'Last step', day]);
  }
  facts.push([kind === 'agency' ? 'List' : 'Case', link(address, title)]);
  if (source) {
    const name = source.url === undefined ? source.title : link(source.url, source.title);
    facts.push(['Source', element('span', {}, `${source.publisher}: `, name)]);
  }
  return element(
    'article',
    { className: 'lookup-match' },
    element('h2', {}, element(kind === 'address' ? 'code' : 'bdi', {}, shown)),
    element('p', {}, standing),
    element('dl', {}, ...facts.flatMap(([term, fact]) => [element('dt', {}, term), element('dd', {}, fact)])),
  );
}
