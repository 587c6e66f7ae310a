/** The parts of the site whose pages stand below an address, by the first piece of it. */
const AREAS: Record<string, string> = {
  archive: 'Archive',
  cases: 'Cases',
  countries: 'Countries',
  organisations: 'Organisations',
  people: 'People',
  sections: 'Sections',
  series: 'Series',
  topics: 'Topics',
  training: 'Training',
};

/** The part of the site that a page is in, with its page; null for that page itself and for one that stands alone. */
export function areaOf(address: string): { name: string; address: string } | null {
  const [first = '', second] = address.split('/').filter(Boolean);
  const name = AREAS[first];
  return name !== undefined && second !== undefined ? { name, address: `/${first}/` } : null;
}
