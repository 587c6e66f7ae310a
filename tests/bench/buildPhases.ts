/** What a build is doing, in order. */
export const PHASES = ['content', 'bundle', 'pages', 'pictures', 'search'] as const;
export type Phase = (typeof PHASES)[number];

export interface Reading {
  /** Since the build was started. */
  seconds: number;
  cpuSeconds: number;
}
export type PhaseTimes = Partial<Record<Phase, Reading>>;

/** Lines of Astro’s log, and of the project’s integrations, that say that a phase has ended. */
const ENDS: [Phase, RegExp][] = [
  ['content', /\[content\] Synced content/],
  ['bundle', /generating static routes/],
  ['pages', /^[\d:]* ?✓ Completed in/],
  ['pictures', /\[pictures\] \d+ renditions/],
  ['search', /\[search\] \d+ files of the search index/],
];

/**
 * Follows the log of a build line by line. The first phase counts from the start of the process,
 * each other from the end of the one before.
 */
export class PhaseClock {
  readonly times: PhaseTimes = {};
  /** Pages that Astro says it has built. */
  pages = 0;
  private last: Reading = { seconds: 0, cpuSeconds: 0 };

  /** @param read what the build has used until now */
  line(text: string, read: () => Reading): void {
    const plain = text.replace(/\u001b\[\d+m/g, '');
    this.pages = Number(/(\d+) page\(s\) built/.exec(plain)?.[1] ?? this.pages);
    const ended = ENDS.find(([phase, pattern]) => !this.times[phase] && pattern.test(plain));
    if (!ended) return;
    const now = read();
    this.times[ended[0]] = {
      seconds: now.seconds - this.last.seconds,
      cpuSeconds: now.cpuSeconds - this.last.cpuSeconds,
    };
    this.last = now;
  }
}
