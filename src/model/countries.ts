import { iso31661 } from 'iso-3166';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** Countries by ISO 3166-1 alpha-2 code with the names that a newspaper prints, sorted by name. */
export const COUNTRIES: Record<string, string> = Object.fromEntries(
  iso31661
    .filter((country) => country.state === 'assigned')
    .map(({ alpha2 }) => [alpha2, names.of(alpha2) ?? alpha2] as const)
    .sort((a, b) => a[1].localeCompare(b[1], 'en')),
);
