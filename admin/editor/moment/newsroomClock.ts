import { newsroomRequest } from '../newsroomRequest.ts';

let asked: Promise<string> | undefined;
let known = 'UTC';

/** The time zone of the newsroom (site settings), asked for once. UTC while nobody answers: then the next one asks again. */
export function newsroomTimeZone(): Promise<string> {
  asked ??= newsroomRequest('newsroomClock', {}).then(
    (answer) => (known = (answer as { timeZone: string }).timeZone),
    () => {
      asked = undefined;
      return known;
    },
  );
  return asked;
}

/** The same as far as it is known at this moment. */
export const knownTimeZone = (): string => known;
