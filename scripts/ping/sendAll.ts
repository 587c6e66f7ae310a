import { send, type Message, type Post, type Sent } from './send.ts';

/** How many messages are on their way at a time: a newsroom has hundreds of feeds, and a hub is one small server. */
const AT_ONCE = 4;

/**
 * Sends messages, a few at a time, and says of each, in their order, what became of it. A service that is down is not
 * asked for the rest of them: with all its feeds a newsroom would wait for hours.
 */
export async function sendAll<M extends Message>(messages: M[], post: Post): Promise<{ message: M; sent: Sent }[]> {
  const done: { message: M; sent: Sent }[] = [];
  const down = new Map<string, Sent>();
  const left = messages.entries();
  const sendLeft = async () => {
    for (const [place, message] of left) {
      const before = down.get(message.url);
      const sent = before ? { ...before, about: message.about } : await send(message, post);
      if (sent.isDown) down.set(message.url, sent);
      done[place] = { message, sent };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendLeft));
  return done;
}

/** A line for each thing that went wrong, with what it was about. */
export function problemLines(all: Sent[]): string[] {
  const abouts = new Map<string, string[]>();
  for (const { about, problem } of all)
    if (problem !== null) abouts.set(problem, [...(abouts.get(problem) ?? []), about]);
  return [...abouts].map(([problem, about]) => {
    const more = about.length > 3 ? ` and ${about.length - 3} more` : '';
    return `${problem}: ${about.slice(0, 3).join(', ')}${more}. The next run tries ${about.length > 1 ? 'them' : 'it'} again.`;
  });
}
