import { newsroomRequest } from '../newsroomRequest.ts';

let asked: Promise<string> | undefined;

/** The time zone of the newsroom (site settings), asked for once. UTC while nobody answers: then the next one asks again. */
export function newsroomTimeZone(): Promise<string> {
  asked ??= newsroomRequest('newsroomClock', {}).then(
    (answer) => (answer as { timeZone: string }).timeZone,
    () => {
      asked = undefined;
      return 'UTC';
    },
  );
  return asked;
}
