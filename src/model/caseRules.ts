import type { Case } from './case.ts';
import { sumProblems } from './caseAssets.ts';
import { groundRules } from './caseGroundRules.ts';
import type { Charge } from './caseParty.ts';
import { sharedKeys } from './source.ts';
import { stageOrderProblems } from './stageOrder.ts';
import { addressProblem } from './walletAddress.ts';

/** What is wrong with a case: the path of a field, and words for its author. */
export type Refusal = [path: PropertyKey[], message: string];

/** Kinds of source that may show a wallet address: nobody else's word puts one on this site. */
const ADDRESS_SOURCES: readonly string[] = ['sanctions-list', 'court-document'];

/**
 * The rules between the fields of a case, whose fields themselves are right.
 * @param isSound whether what stands at a path can be judged; by default all can
 * @returns what is wrong, each as the path of a field and words for its author
 */
export function caseRules(one: Case, isSound: IsSound = () => true): Refusal[] {
  return [
    ...chargeRules(one, isSound),
    ...sumRules(one, isSound),
    ...walletRules(one, isSound),
    ...dateRules(one, isSound),
    ...groundRules(one, isSound),
    ...ownRules(one),
  ];
}

/** Whether what stands at a path can be judged. */
export type IsSound = (path: PropertyKey[]) => boolean;

const chargeRules = ({ parties }: Case, isSound: IsSound): Refusal[] =>
  parties.flatMap(({ charges = [] }, partyIndex) =>
    charges.flatMap((charge, index) => {
      const path = ['parties', partyIndex, 'charges', index];
      if (!isSound(path)) return [];
      return [...stageOrderProblems(charge), ...unsureProblems(charge)].map(([part, message]): Refusal => [
        [...path, 'stages', ...part],
        message,
      ]);
    }),
  );

const unsureProblems = ({ stages }: Charge): Refusal[] =>
  stages.flatMap(({ unsure, unsureOf }, index): Refusal[] =>
    unsureOf && !unsure ? [[[index, 'unsure'], 'is missing: say what is not sure, and why.']] : [],
  );

const sumRules = ({ assets = [] }: Case, isSound: IsSound): Refusal[] =>
  assets.flatMap((sum, index) => {
    const path = ['assets', index];
    return isSound(path) ? sumProblems(sum).map(([part, message]): Refusal => [[...path, ...part], message]) : [];
  });

function walletRules({ wallets = [], sources }: Case, isSound: IsSound): Refusal[] {
  const kinds = new Map(sources.map(({ key, kind }) => [key, kind]));
  return wallets.flatMap(({ chain, address, source }, index): Refusal[] => {
    const path = ['wallets', index];
    if (!isSound(path)) return [];
    const problem = addressProblem(chain, address);
    const kind = kinds.get(source);
    return [
      ...(problem ? [[[...path, 'address'], problem] satisfies Refusal] : []),
      ...(kind && !ADDRESS_SOURCES.includes(kind)
        ? [
            [
              [...path, 'source'],
              'must be a sanctions list or a court document: nothing else may show an address.',
            ] satisfies Refusal,
          ]
        : []),
    ];
  });
}

const dateRules = ({ comingDates = [] }: Case, isSound: IsSound): Refusal[] =>
  comingDates.flatMap(({ date, movedFrom = [] }, index): Refusal[] => {
    const path = ['comingDates', index];
    // It may come back to a day after another; the last that stood here was another one.
    if (!isSound(path) || movedFrom.at(-1) !== date) return [];
    return [[[...path, 'movedFrom', movedFrom.length - 1], 'is the day on which it is now: write the one before.']];
  });

function ownRules({ sources, victimNotice: notice }: Case): Refusal[] {
  const shared = sharedKeys(sources).map(([index, key]): Refusal => [
    ['sources', index, 'key'],
    `is the short name of another source too: “${key}”.`,
  ]);
  return notice && !notice.deadline && !notice.showUntil
    ? [...shared, [['victimNotice', 'showUntil'], 'is needed when there is no last day to claim.']]
    : shared;
}
