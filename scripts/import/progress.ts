const WIDTH = 30;
const EVERY_MS = 100;
const LINE_EVERY = 25;

/** Where it is shown: a terminal, or anything that takes lines. */
export interface ProgressOut {
  isTTY?: boolean;
  write: (words: string) => boolean;
}

/** Shows how far a long command has come: a bar in a terminal, a line for each quarter elsewhere. */
export class Progress {
  private readonly out: ProgressOut;
  private readonly total: number;
  private shownAt = 0;
  private shownPart = -1;
  private step = '';

  /** @param total in bytes */
  constructor(total: number, out: ProgressOut = process.stderr) {
    this.total = total;
    this.out = out;
  }

  /** @param done bytes of this step */
  show(step: string, done: number): void {
    const percent = Math.floor((Math.min(done, this.total) / this.total) * 100);
    if (step !== this.step) {
      this.clear();
      this.step = step;
      this.shownPart = -1;
      this.shownAt = 0;
    }
    if (this.out.isTTY) this.bar(percent, done);
    else if (Math.floor(percent / LINE_EVERY) > this.shownPart) {
      this.shownPart = Math.floor(percent / LINE_EVERY);
      this.out.write(`${step}: ${percent} %\n`);
    }
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.out.isTTY) this.out.write('\r\x1b[K');
  }

  private bar(percent: number, done: number): void {
    if (Date.now() - this.shownAt < EVERY_MS && percent < 100) return;
    this.shownAt = Date.now();
    const filled = Math.round((percent / 100) * WIDTH);
    const size = `${megabytes(done)} of ${megabytes(this.total)} MB`;
    this.out.write(
      `\r\x1b[K${this.step.padEnd(10)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %  ${size}`,
    );
  }
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
