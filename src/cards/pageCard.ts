import type { Site } from '../model/site.ts';
import { areaOf } from '../seo/area.ts';
import type { SocialCard } from './socialCard.ts';

/** The card of a page that is neither a story nor a case nor anything else with a card of its own: what it is called and what is on it. */
export function pageCard(title: string, description: string, address: string, site: Site): SocialCard {
  const label = areaOf(address)?.name ?? '';
  return {
    label,
    title: label === '' ? title : withoutLabel(title, label),
    facts: [description],
    house: site.name,
    picture: null,
  };
}

/** A title without what the card says above it: `Archive: 2020`, `Germany: cases`. */
function withoutLabel(title: string, label: string): string {
  const [before, behind] = [`${label}: `, `: ${label.toLowerCase()}`];
  if (title.startsWith(before)) return title.slice(before.length);
  return title.endsWith(behind) ? title.slice(0, -behind.length) : title;
}
