import { askWhoYouAre } from './introduction.ts';
import { NewsroomError, newsroomRequest } from './newsroomRequest.ts';

/** The person who writes here. */
export interface Person {
  name: string;
  email: string;
  /** An author writes and sends to review; an editor publishes. */
  role: 'author' | 'editor';
}

let asked: Promise<Person> | undefined;

/**
 * Who is signed in. Where the newsroom does not know anybody yet, the person is asked, once.
 * @throws {NewsroomError} with words for the author when nobody can be signed in
 */
export function signedIn(): Promise<Person> {
  asked ??= askServer().finally(() => (asked = undefined));
  return asked;
}

async function askServer(): Promise<Person> {
  try {
    return (await newsroomRequest('me', {})) as Person;
  } catch (error) {
    const known = error instanceof NewsroomError && error.status === 401 ? error.details.introduce : undefined;
    if (!known) throw error;
    await askWhoYouAre(known as { name: string; email: string });
    return (await newsroomRequest('me', {})) as Person;
  }
}
