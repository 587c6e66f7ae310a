/** A message to a service, and what it is about in words. */
export interface Message {
  about: string;
  url: string;
  type: string;
  body: string;
}
export interface Sent {
  about: string;
  /** Null when it arrived; otherwise why it did not. */
  problem: string | null;
  /** The service took nothing, however often it was asked: it need not be asked for more now. */
  isDown?: true;
}
/** How messages are sent. Tests put their own in its place. */
export interface Post {
  fetch: typeof fetch;
  wait: (milliseconds: number) => Promise<unknown>;
}

const TRIES = 3;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60_000;
const PATIENCE = 15_000;

/** Whether another try can help: the service is busy, broken or was not reached. */
const isPassing = (status: number) => status === 429 || status >= 500;

/**
 * Sends a message, and again while the service cannot take it: after a longer and longer pause, or the one that it
 * asks for (`Retry-After` in seconds, RFC 9110, section 10.2.3) up to a minute. Never throws.
 */
export async function send({ about, url, type, body }: Message, { fetch, wait }: Post): Promise<Sent> {
  const { host } = new URL(url);
  let problem = '';
  let asked = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await wait(Math.min(Math.max(FIRST_PAUSE * 2 ** (attempt - 1), asked), LONGEST_PAUSE));
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        signal: AbortSignal.timeout(PATIENCE),
      });
      // What it says does not matter, and an answer that nobody reads holds the connection.
      await answer.body?.cancel();
      if (answer.ok) return { about, problem: null };
      problem = `${host} answered ${answer.status}`;
      if (!isPassing(answer.status)) return { about, problem };
      asked = 1000 * (Number(answer.headers.get('retry-after')) || 0);
    } catch (error) {
      problem = `${host} was not reached (${reason(error)})`;
    }
  }
  return { about, problem: `${problem}, three times`, isDown: true };
}

/** `fetch failed` says nothing: what failed is the cause of it. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}
