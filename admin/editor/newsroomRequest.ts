/** Where the content API answers. */
const API = '/admin/api/v1';
const WAITS_MS = 60_000;

/** A request that the newsroom did not fulfil. Its message is for the author. */
export class NewsroomError extends Error {
  override name = 'NewsroomError';
  /** HTTP status; 0 when the newsroom did not answer at all. */
  readonly status: number;
  /** What the answer said beside the words, such as `stale`. */
  readonly details: Record<string, unknown>;

  constructor(message: string, status: number, details: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  /** Decap prints it behind words of its own. */
  override toString(): string {
    return this.message;
  }
}

/**
 * Asks the content API.
 * @throws {NewsroomError} with the words of the server, or with status 0 when it cannot be reached
 */
export async function newsroomRequest(action: string, params: object): Promise<unknown> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(API, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ action, params }),
      signal: AbortSignal.timeout(WAITS_MS),
    });
    // An answer that is no JSON comes from something that stands in front of the newsroom.
    answer = await response.json();
  } catch {
    throw new NewsroomError(UNREACHABLE, 0);
  }
  if (response.ok) return answer;
  const { error, ...details } = (answer ?? {}) as { error?: unknown } & Record<string, unknown>;
  throw new NewsroomError(typeof error === 'string' ? error : UNREACHABLE, response.status, details);
}

const UNREACHABLE =
  'The newsroom does not answer. Your text is kept in this browser, and is saved when it answers again.';
