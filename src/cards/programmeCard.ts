import type { Programme } from '../archive/programme.ts';
import { TRAINING_KINDS } from '../model/trainingWords.ts';
import type { SocialCard } from './socialCard.ts';

/** The card of a training programme: what it is, and who offers it. */
export function programmeCard({ training, providers }: Programme, house: string): SocialCard {
  return {
    label: `Training: ${TRAINING_KINDS[training.kind]}`,
    title: training.title,
    facts: [providers.map(({ data }) => data.name).join(', ')],
    house,
    picture: null,
  };
}
