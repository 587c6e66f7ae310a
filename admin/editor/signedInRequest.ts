import { NewsroomError, newsroomRequest } from './newsroomRequest.ts';
import { signedIn } from './signedIn.ts';

/**
 * Asks the newsroom to change something. When nobody is signed in any more, the author signs in
 * over the page, which stays as it is, and the request goes out again.
 * @throws {NewsroomError} with the words of the server, the first ones when nobody could sign in
 */
export async function signedInRequest(action: string, params: object): Promise<unknown> {
  try {
    return await newsroomRequest(action, params);
  } catch (error) {
    if (!(error instanceof NewsroomError) || error.status !== 401) throw error;
    try {
      await signedIn();
    } catch {
      throw error;
    }
    return await newsroomRequest(action, params);
  }
}
