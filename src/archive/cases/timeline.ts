import { STAGE_KINDS, type StageKindName } from '../../model/stageKinds.ts';
import type { Stage } from '../../model/caseParty.ts';
import type { CaseFile } from './caseFile.ts';

/** What happened at one time, to one party or to several alike. */
export interface TimelineEntry {
  stage: Stage;
  label: string;
  parties: string[];
}

/** The steps of a case, oldest first. What was said of several parties or charges in the same words, as surely and by the same source, stands once. */
export function timeline({ steps }: CaseFile): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const { party, stage } of steps) {
    const key = JSON.stringify([stage.date, stage.kind, stage.text, stage.source, stage.unsure, stage.unsureOf]);
    const entry = entries.get(key) ?? { stage, label: stageLabel(stage.kind), parties: [] };
    if (!entry.parties.includes(party.name)) entry.parties.push(party.name);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** `Pleaded guilty` */
export const stageLabel = (kind: StageKindName): string => STAGE_KINDS[kind].label;
