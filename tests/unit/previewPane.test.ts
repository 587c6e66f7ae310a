import { describe, expect, test } from 'vitest';
import { cutOff } from '../../admin/preview/cutOff.ts';
import { wordsOf } from '../../admin/preview/goToProblem.ts';
import { LatestOnly, type Clock } from '../../admin/preview/latestOnly.ts';
import { slugOf } from '../../admin/preview/unsavedEntry.ts';

/** Time that passes when a test says so. */
class Hand implements Clock {
  private readonly timers = new Map<number, { at: number; act: () => void }>();
  private now = 0;
  private next = 0;
  after(ms: number, act: () => void): number {
    this.timers.set(++this.next, { at: this.now + ms, act });
    return this.next;
  }
  cancel(timer: unknown): void {
    this.timers.delete(timer as number);
  }
  async pass(ms: number): Promise<void> {
    this.now += ms;
    for (const [id, { at, act }] of [...this.timers]) {
      if (at > this.now) continue;
      this.timers.delete(id);
      act();
    }
    await Promise.resolve();
  }
}

describe('requests while an author types', () => {
  test('wait for a pause, go one at a time, and the newest wins', async () => {
    const clock = new Hand();
    const done: string[] = [];
    let finish = () => {};
    const work = (wish: string) =>
      new Promise<void>((resolve) => {
        done.push(wish);
        finish = resolve;
      });
    const requests = new LatestOnly(work, { pauseMs: 100, retryMs: 1000, clock });
    requests.want('a');
    await clock.pass(50);
    requests.want('ab');
    await clock.pass(60);
    expect(done, 'the second letter began the pause anew').toEqual([]);
    await clock.pass(50);
    expect(done).toEqual(['ab']);
    requests.want('abc');
    requests.want('abcd');
    await clock.pass(500);
    expect(done, 'one is under way').toEqual(['ab']);
    finish();
    await new Promise(setImmediate);
    await clock.pass(100);
    expect(done).toEqual(['ab', 'abcd']);
  });

  test('that fail are made again later, with the newest', async () => {
    const clock = new Hand();
    const done: string[] = [];
    const requests = new LatestOnly(
      (wish: string) => {
        done.push(wish);
        return done.length === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
      },
      { pauseMs: 100, retryMs: 1000, clock },
    );
    requests.want('a');
    await clock.pass(100);
    await new Promise(setImmediate);
    await clock.pass(999);
    expect(done).toEqual(['a']);
    await clock.pass(1);
    expect(done).toEqual(['a', 'a']);
  });
});

test('words are cut where search engines cut them', () => {
  expect(cutOff('Short enough', 20)).toBe('Short enough');
  expect(cutOff('The bureau names those it holds responsible, and more', 45)).toBe(
    'The bureau names those it holds responsible …',
  );
});

test('the words of a line are those that the editor shows', () => {
  expect(wordsOf('**Bold** and then the rest of it.<Source name="doj" />')).toBe('and then the rest of it.');
  expect(wordsOf('{code}')).toBe('code');
});

test('a title becomes a name in addresses', () => {
  expect(slugOf('  FBI blames “North Korea” – for Société ')).toBe('fbi-blames-north-korea-for-societe');
});
