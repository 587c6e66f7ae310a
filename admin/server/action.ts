import type { Parameters } from './parameters.ts';
import type { Author } from './repository.ts';

/**
 * Answers one request.
 * @param author who is signed in
 * @throws {Refusal} with words for the author
 */
export type Action = (parameters: Parameters, author: Author) => unknown;

/** Actions by the name that a request calls them by. Those that change the newsroom run one after the other. */
export interface Actions {
  reads?: Record<string, Action>;
  changes?: Record<string, Action>;
}
