import type { Programme } from './programme.ts';

/** Programmes that a reader can do the same with. */
export interface TrainingGroup {
  id: string;
  title: string;
  /** What holds for all of them, in a sentence. */
  note: string;
  programmes: Programme[];
}

/** Programmes in the order of their use to a reader: dated, to be had at any time, unsure, over. Only groups that have some. */
export function trainingGroups(programmes: Programme[]): TrainingGroup[] {
  const isDated = ({ upcoming }: Programme) => upcoming.some(({ state }) => state !== 'cancelled');
  const dated = programmes.filter(isDated).sort((a, b) => (a.upcoming[0]?.start ?? 0) - (b.upcoming[0]?.start ?? 0));
  const rest = programmes.filter((programme) => !isDated(programme));
  // What is no course comes after the courses.
  const isAid = ({ training }: Programme) => training.kind === 'resource' || training.kind === 'material';
  const having = (status: string) =>
    rest.filter(({ training }) => training.status === status).sort((a, b) => Number(isAid(a)) - Number(isAid(b)));
  return [
    { id: 'dated', title: 'With dates', note: 'The next date first.', programmes: dated },
    {
      id: 'offered',
      title: 'On request or at your own pace',
      note: 'Offered, as far as our sources say, without a date that we know of.',
      programmes: having('offered'),
    },
    {
      id: 'unconfirmed',
      title: 'Not confirmed',
      note: 'Known from older or second-hand sources. Ask the provider whether it is still held.',
      programmes: having('unconfirmed'),
    },
    { id: 'ended', title: 'Over', note: 'Kept as a record of who taught what.', programmes: having('ended') },
  ].filter((group) => group.programmes.length > 0);
}
