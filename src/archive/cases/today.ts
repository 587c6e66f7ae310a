import { wallClock } from '../../model/wallClock.ts';
import { newsroomNow } from '../clock.ts';

/** The day of the build on the newsroom's clock: `2026-11-23`. */
export const newsroomToday = (timeZone: string): string => wallClock(newsroomNow(), timeZone).slice(0, 10);
