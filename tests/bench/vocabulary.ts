import { Dice } from './dice.ts';

const words = (text: string) => text.trim().split(/\s+/);

export const SMALL_WORDS = words(
  'the of to and in a that for on with as by from at was it had its which after not were before under into said but this between over against their than when while through about during',
);
export const NOUNS = words(
  `investigator prosecutor court wallet exchange mixer ledger transaction address agency regulator trader broker platform
   customer account warrant indictment charge plea sentence verdict appeal hearing judge jury witness record document report
   statement notice licence penalty fine forfeiture seizure recovery victim scheme token bridge contract protocol key server
   network market vendor buyer shipment payment ransom extortion theft hack breach loophole sanction list designation border
   treaty request team unit desk training course certificate workshop analyst tracer cluster trail hop custody chain`,
);
export const VERBS = words(
  `seized traced followed recovered charged sentenced fined froze returned announced published reviewed denied admitted
   confirmed recorded moved split pooled converted transferred withdrew deposited opened closed searched arrested extradited
   questioned trained certified warned reported`,
);
export const QUALITIES = words(
  `federal foreign joint sealed unlicensed anonymous stolen frozen hidden public private regional international digital
   early late first second third former alleged convicted missing offshore licensed small large`,
);
export const PLACES = words(
  `Lisbon Vienna Nairobi Lagos Manila Seoul Tallinn Riga Tokyo Ottawa Dublin Madrid Rome Athens Zagreb Prague Warsaw Accra
   Lima Quito Santiago Bogota Singapore Jakarta Hanoi Delhi Cairo Tunis Oslo Helsinki`,
);
export const FIRST_NAMES = words(
  'Ada Bela Carla Dmitri Elif Femi Greta Hugo Ines Jonas Kofi Lena Marek Nadia Omar Paula',
);
export const LAST_NAMES = words(
  'Abara Brandt Costa Dahl Eriksen Farkas Grant Haddad Ito Jansen Kovacs Lindqvist Moreau',
);

const SYLLABLES = words(
  'ba co da fi ga ho ji ka lo mi na po ra si ta vu wex zor len dex mar tin qual bit cor net sol ver',
);

/** Names and terms that no dictionary has, as news is full of them. They make the search index as large as a real one. */
export const COINED = Array.from({ length: 4000 }, (_, index) => {
  const dice = new Dice(90_000 + index);
  return Array.from({ length: dice.whole(2, 4) }, () => dice.pick(SYLLABLES)).join('');
});

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
