import { newsroomRequest } from '../editor/newsroomRequest.ts';

/** Who is signed in. */
export interface Author {
  name: string;
  email: string;
}

/** @throws {Error} with words for the author: with status 401 when the newsroom does not know who asks */
export async function signedInAuthor(): Promise<Author> {
  return (await newsroomRequest('me', {})) as Author;
}
