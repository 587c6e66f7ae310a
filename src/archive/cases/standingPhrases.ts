import type { Stage } from '../../model/caseParty.ts';
import type { StageKindName } from '../../model/stageKinds.ts';
import { atRoughDay } from './printRoughDay.ts';
import { doubtOf } from './doubt.ts';
import type { ChargeStanding } from './standing.ts';

/** What a step says of a party: `was convicted of fraud on 6 August 2025`. `when` is `on 6 August 2025`. */
type Phrase = (are: Verbs, what: string, when: string) => string;
interface Verbs {
  is: 'is' | 'are';
  was: 'was' | 'were';
}
const ONE: Verbs = { is: 'is', was: 'was' };
const SEVERAL: Verbs = { is: 'are', was: 'were' };

/** Between `of …` and the date; the charge may be left out: then nothing stands for it. */
const PHRASES: Record<StageKindName, Phrase> = {
  alleged: ({ was }, what, when) => `${was} accused${of(what)} ${when}`,
  investigated: (_, what, when) => `came under investigation${over(what)} ${when}`,
  'shut-down': ({ was }, _, when) => `${was} taken offline ${when}`,
  'forfeiture-sought': ({ is }, _, when) => `${is} subject to a claim for forfeiture made ${when}`,
  seized: (_, __, when) => `had assets frozen or seized ${when}`,
  sanctioned: ({ was }, _, when) => `${was} put under sanctions ${when}`,
  restricted: ({ was }, _, when) => `${was} barred from banks by a financial authority ${when}`,
  wanted: ({ was }, what, when) => `${was} sought${over(what)} ${when}`,
  arrested: ({ was }, what, when) => `${was} arrested ${when}${what && `, accused of ${what}`}`,
  'handed-over': ({ was }, _, when) => `${was} handed over to another country ${when}`,
  charged: ({ was }, what, when) => `${was} charged${what && ` with ${what}`} ${when}`,
  pleaded: (_, what, when) => `pleaded guilty${what && ` to ${what}`} ${when}`,
  tried: ({ was }, what, when) => `${was} tried${over(what)} ${when} without a verdict that we know of`,
  undecided: ({ is }, what, when) => `${is} ${what ? '' : 'still '}accused${of(what)} (a jury could not agree ${when})`,
  convicted: ({ was }, what, when) => `${was} convicted${of(what)} ${when}`,
  acquitted: ({ was }, what, when) => `${was} acquitted${of(what)} ${when}`,
  sentenced: ({ was }, what, when) => `${was} sentenced${over(what)} ${when}`,
  liable: ({ was }, what, when) => `${was} found liable${over(what)} ${when}`,
  deferred: (_, what, when) =>
    `made a deferred prosecution agreement${what && ` over ${what}`} ${when}, which is no conviction`,
  fined: ({ was }, what, when) => `${was} fined${over(what)} ${when}`,
  settled: (_, what, when) => `settled${what && ` a case over ${what}`} ${when}`,
  dismissed: ({ is }, what, when) => `${is} no longer accused${of(what)}: it was dismissed or withdrawn ${when}`,
  motion: (_, what, when) => `filed a motion${what && ` over ${what}`} ${when}`,
  'motion-denied': ({ was }, what, when) => `${was} denied a motion${what && ` over ${what}`} ${when}`,
  disputed: (_, what, when) => `had what is said${over(what)} disputed ${when}`,
  sold: (_, __, when) => `had seized assets sold ${when}`,
  restitution: ({ was }, _, when) => `${was} ordered to repay victims ${when}`,
  appealed: (_, what, when) => `appealed${over(what)} ${when}`,
  heard: (_, what, when) => `had an appeal${over(what)} heard ${when}`,
  upheld: (_, what, when) => `lost an appeal${over(what)} ${when}`,
  overturned: (_, what, when) => `had the decision${over(what)} overturned ${when}`,
  pardoned: ({ was }, what, when) => `${was} pardoned${over(what)} ${when}`,
  delisted: ({ was }, _, when) => `${was} taken off the sanctions list ${when}`,
  released: ({ was }, _, when) => `${was} released ${when}`,
  died: (_, what, when) => `died ${when}${what && `, unjudged on ${what}`}`,
};

const of = (what: string) => what && ` of ${what}`;
const over = (what: string) => what && ` for ${what}`;

/** What has happened to a decision that stands. */
const SINCE: Partial<Record<StageKindName, (are: Verbs, when: string) => string>> = {
  'handed-over': (_, when) => ` (handed over to another country ${when})`,
  appealed: (_, when) => `, and appealed ${when}`,
  heard: (_, when) => ` (the appeal was heard ${when})`,
  upheld: (_, when) => `, upheld on appeal ${when}`,
  // Either side can file one: the text of the step says who.
  motion: (_, when) => ` (a motion was filed ${when})`,
  'motion-denied': (_, when) => ` (a motion was denied ${when})`,
  released: ({ was }, when) => `, and ${was} released ${when}`,
};

/** A date as a sentence has it, and behind it what of the step is not sure. */
export const whenOf = (stage: Stage): string => atRoughDay(stage.date) + doubtOf(stage);

/**
 * What charges that stand alike say of a party, without its name and without what the law presumes.
 * @param what the charges in words; empty when the sentence leaves them out
 */
export function standingPhrase(charge: ChargeStanding, what: string, isPlural = false): string {
  const { stage, since, kind, state } = charge;
  const verbs = isPlural ? SEVERAL : ONE;
  const isUndecided = state === 'accused' || state === 'open';
  return [
    said(charge, what, verbs),
    ...lastOfEach(since).map((step) => SINCE[step.kind]?.(verbs, whenOf(step)) ?? ''),
    isUndecided && (kind === 'civil' || kind === 'statement') && stage.kind !== 'investigated'
      ? ' (we know of no ruling)'
      : '',
  ]
    .join('')
    .replaceAll(') (', '; ');
}

function said({ kind, stage }: ChargeStanding, what: string, verbs: Verbs): string {
  const when = whenOf(stage);
  if (stage.kind === 'alleged' && kind === 'statement')
    return `${verbs.was} named by an agency ${when}${what && ` over ${what}`}`;
  if ((stage.kind === 'alleged' || stage.kind === 'charged') && kind === 'civil')
    return `${verbs.was} accused${of(what)} in a civil case ${when}`;
  return PHRASES[stage.kind](verbs, what, when);
}

/** Of several appeals or motions the last; a step that says nothing new is left out. */
function lastOfEach(steps: Stage[]): Stage[] {
  return steps.filter(
    ({ kind }, index) =>
      SINCE[kind] && !steps.slice(index + 1).some((later) => later.kind === kind || endsIt(kind, later)),
  );
}

const endsIt = (kind: StageKindName, later: Stage) =>
  ((kind === 'appealed' || kind === 'heard') && later.kind === 'upheld') ||
  (kind === 'motion' && later.kind === 'motion-denied');
