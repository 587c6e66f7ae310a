import type { Charge, Party, Stage } from '../../model/caseParty.ts';
import { stageKind, type StageKindName, type StageState } from '../../model/stageKinds.ts';

/** Where one charge or measure stands, read from its steps. */
export interface ChargeStanding {
  what: string;
  kind: Charge['kind'];
  /** The step that decides it: the last one that left it in another state than the one before. */
  stage: Stage;
  state: Exclude<StageState, 'same'>;
  /** What happened to the decision since: an appeal, its end, a release. In order of time. */
  since: Stage[];
}

/** Where a party stands, charge by charge. Charges without a step yet are left out. */
export interface PartyStanding {
  name: string;
  role: Party['role'];
  charges: ChargeStanding[];
}

/** The standing of a charge; null when no step of it has happened. Steps are in order of time (`stageOrder.ts`). */
export function chargeStanding({ what, kind, stages }: Charge): ChargeStanding | null {
  const decisive = stages.findLastIndex((stage) => stageKind(stage.kind).leaves !== 'same');
  const stage = stages[decisive] ?? stages[0];
  if (!stage) return null;
  const { leaves } = stageKind(stage.kind);
  return {
    what,
    kind,
    stage,
    // A charge of which only an appeal is known is undecided as far as we know.
    state: leaves === 'same' ? 'open' : leaves,
    since: stages.slice(Math.max(decisive, 0) + 1),
  };
}

export function partyStanding({ name, role, charges }: Party): PartyStanding {
  return { name, role, charges: charges.flatMap((charge) => chargeStanding(charge) ?? []) };
}

/**
 * Whether the law presumes the party innocent of a charge: it is criminal, nobody has decided it, and
 * it is against somebody who could be tried. (Universal Declaration of Human Rights, article 11.)
 */
export function isPresumedInnocent({ role }: Pick<PartyStanding, 'role'>, { kind, state }: ChargeStanding): boolean {
  const couldBeTried = role === 'individual' || role === 'company' || role === 'group';
  return couldBeTried && kind === 'criminal' && (state === 'accused' || state === 'open');
}

/** The step that a charge is at, for tables and filters: an open appeal counts, and so does its end. */
export function presentStage({ stage, since }: ChargeStanding): StageKindName {
  return since.findLast(({ kind }) => kind === 'appealed' || kind === 'upheld')?.kind ?? stage.kind;
}
