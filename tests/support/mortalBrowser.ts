import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

/** A browser with a profile on disk, whose process can be killed and started again. */
export class MortalBrowser {
  private readonly profile = mkdtempSync(join(tmpdir(), 'profile-'));
  private child: ChildProcess | undefined;

  /** Starts it, and returns its one context. */
  async start(): Promise<BrowserContext> {
    const program = process.env.CHROMIUM_PATH;
    if (!program) throw new Error('No browser: run `npm test`, which finds one, or set CHROMIUM_PATH.');
    const flags = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ];
    const child = spawn(
      program,
      [...flags, `--user-data-dir=${this.profile}`, '--remote-debugging-port=0', 'about:blank'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        // A group of its own, so that all of it dies at once.
        detached: true,
      },
    );
    this.child = child;
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on('data', (chunk) => {
        said += String(chunk);
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`The browser did not start:\n${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    return browser.contexts()[0]!;
  }

  /** Kills its process (SIGKILL), as a crash does. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
