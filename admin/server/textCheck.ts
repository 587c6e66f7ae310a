import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/model/problem.ts';
import { Refusal } from './refusal.ts';

const PROGRAM = fileURLToPath(new URL('./textCheckProgram.ts', import.meta.url));
const LIMIT_MS = 20_000;

/**
 * Checks one text in a process of its own. The parser is native code: should a text crash it in
 * spite of all limits, that process dies and the newsroom goes on.
 * @throws {Refusal} when the text could not be checked
 */
export function checkTextApart(path: string, content: Buffer): Promise<Problem[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, path], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH },
    });
    const out: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(Buffer.concat(out).toString()) as Problem[]);
      else
        reject(
          new Refusal(
            422,
            'This text could not be read: something in it is nested too deeply or never ends. Nothing was saved; your text stays here.',
          ),
        );
    });
    child.stdin.end(content);
  });
}
