import { STAGE_KINDS, type StageKindName } from '../../model/stageKinds.ts';
import type { Stage } from '../../model/caseParty.ts';
import type { CaseFile, CaseStep } from './caseFile.ts';

/** What happened at one time, to one party or to several alike. */
export interface TimelineEntry {
  stage: Stage;
  label: string;
  parties: string[];
  /** Where it stands in the page of the case: `case:2024-11-14`, with a number behind it from the second on a day on. */
  anchor: string;
  /** What it is made of: the step of each charge that it was. */
  steps: CaseStep[];
}

/** The steps of a case, oldest first. What was said of several parties or charges in the same words, as surely and by the same source, stands once. */
export function timeline({ steps }: CaseFile): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  const onDay = new Map<string, number>();
  for (const step of steps) {
    const { party, stage } = step;
    const key = JSON.stringify([stage.date, stage.kind, stage.text, stage.source, stage.unsure, stage.unsureOf]);
    const known = entries.get(key);
    const number = (onDay.get(stage.date) ?? 0) + Number(!known);
    onDay.set(stage.date, number);
    const anchor = `case:${stage.date}${number > 1 ? `-${number}` : ''}`;
    const entry = known ?? { stage, label: stageLabel(stage.kind), parties: [], anchor, steps: [] };
    entry.steps.push(step);
    if (!entry.parties.includes(party.name)) entry.parties.push(party.name);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** `Pleaded guilty` */
export const stageLabel = (kind: StageKindName): string => STAGE_KINDS[kind].label;
