import type { VictimNotice } from '../../model/case.ts';
import type { CaseFile } from './caseFile.ts';

/** @param today `2026-11-23` on the newsroom's clock @returns null when its time is over: it goes by itself */
export function openNotice({ data }: CaseFile, today: string): VictimNotice | null {
  const { victimNotice: notice } = data;
  const last = notice?.deadline ?? notice?.showUntil ?? '';
  return notice && last >= today ? notice : null;
}

/** Dates that are still to come, soonest first. */
export const comingDates = ({ data }: CaseFile, today: string) =>
  (data.comingDates ?? []).filter(({ date }) => date >= today).sort((a, b) => a.date.localeCompare(b.date));
