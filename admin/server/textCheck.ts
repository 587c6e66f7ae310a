import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CheckedEntry } from '../../src/copydesk/entryFile.ts';
import type { Problem } from '../../src/model/problem.ts';
import { Refusal } from './refusal.ts';

const PROGRAM = fileURLToPath(new URL('./textCheckProgram.ts', import.meta.url));
const LIMIT_MS = 20_000;

/**
 * Checks texts in a process of its own. The parser is native code: should a text crash it in
 * spite of all limits, that process dies, the text is refused, and the newsroom goes on.
 */
export class TextCheck {
  private child: ChildProcess | undefined;

  /**
   * One text at a time: wait for the answer before the next.
   * @throws {Refusal} when the text could not be checked
   */
  async check(path: string, content: Buffer): Promise<Problem[]> {
    return (await this.read(path, content)).problems;
  }

  /** The same with all that was found in the text. */
  read(path: string, content: Buffer): Promise<CheckedEntry> {
    const child = this.running();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
      const done = () => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', died);
      };
      const answered = (entry: unknown) => {
        done();
        resolve(entry as CheckedEntry);
      };
      const died = () => {
        done();
        reject(
          new Refusal(
            422,
            'This text could not be read: something in it is nested too deeply or never ends. Nothing was saved; your text stays here.',
          ),
        );
      };
      child.once('message', answered).once('exit', died);
      child.send({ path, content: content.toString('base64') });
    });
  }

  private running(): ChildProcess {
    if (this.child?.connected) return this.child;
    // Nothing of the environment is its business.
    const child = fork(PROGRAM, { env: { PATH: process.env.PATH }, execArgv: [] });
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    // It must not keep the newsroom's process alive.
    child.unref();
    child.channel?.unref();
    this.child = child;
    return child;
  }
}
