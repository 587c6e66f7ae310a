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
}
/** How messages are sent. Tests put their own in its place. */
export interface Post {
  fetch: typeof fetch;
  wait: (milliseconds: number) => Promise<unknown>;
}

const TRIES = 3;
const FIRST_PAUSE = 2000;
const PATIENCE = 15_000;

/** Whether another try can help: the service is busy, broken or was not reached. */
const isPassing = (status: number) => status === 429 || status >= 500;

/** Sends a message, and again after a longer and longer pause while the service cannot take it. Never throws. */
export async function send({ about, url, type, body }: Message, { fetch, wait }: Post): Promise<Sent> {
  let problem = '';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await wait(FIRST_PAUSE * 2 ** (attempt - 1));
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.ok) return { about, problem: null };
      problem = `${new URL(url).host} answered ${answer.status}`;
      if (!isPassing(answer.status)) return { about, problem };
    } catch (error) {
      problem = `${new URL(url).host} was not reached (${error instanceof Error ? error.message : String(error)})`;
    }
  }
  return { about, problem: `${problem}, three times` };
}
