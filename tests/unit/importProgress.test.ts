import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importOptions } from '../../scripts/import/commandLine.ts';
import { ExportError } from '../../scripts/import/exportError.ts';
import { Progress, type ProgressOut } from '../../scripts/import/progress.ts';

/** What a terminal or a file gets to see. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  const out: ProgressOut = { isTTY, write: (words) => written.push(words) > 0 };
  return { written, out };
}

describe('how far an import has come', () => {
  test('is a bar in a terminal, which goes when it is done', () => {
    const { written, out } = screen(true);
    const progress = new Progress(2_000_000, out);
    progress.show('Reading', 1_000_000);
    progress.show('Reading', 2_000_000);
    progress.clear();
    expect(written).toEqual([
      '\r\x1b[K',
      `\r\x1b[KReading    ${'█'.repeat(15)}${'░'.repeat(15)} 50 %  1.0 of 2.0 MB`,
      `\r\x1b[KReading    ${'█'.repeat(30)} 100 %  2.0 of 2.0 MB`,
      '\r\x1b[K',
    ]);
  });

  test('is a line for each quarter elsewhere, and begins again with the next step', () => {
    const { written, out } = screen(false);
    const progress = new Progress(100, out);
    for (let bytes = 0; bytes <= 120; bytes += 10) progress.show('Reading', bytes);
    progress.show('Converting', 0);
    progress.clear();
    expect(written).toEqual([
      'Reading: 0 %\n',
      'Reading: 30 %\n',
      'Reading: 50 %\n',
      'Reading: 80 %\n',
      'Reading: 100 %\n',
      'Converting: 0 %\n',
    ]);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-command-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the command as `npm run import` does. */
  const run = (...words: string[]) =>
    new Promise<{ code: number; said: string; out: string }>((resolve) => {
      execFile(
        process.execPath,
        ['scripts/import.ts', ...words],
        { env: { ...process.env, INIT_CWD: folder } },
        (error, out, said) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, out }),
      );
    });

  test('means paths from where it was called', () => {
    expect(importOptions(['old.xml', '--uploads', 'up', '--dry-run'], '/home/ana')).toEqual({
      file: '/home/ana/old.xml',
      uploads: '/home/ana/up',
      download: false,
      section: undefined,
      timeZone: undefined,
      report: '/home/ana/old.xml.report.md',
      isTrial: true,
    });
  });

  test.for([
    [[], 'Give the one file to import.'],
    [['a.xml', 'b.xml'], 'Give the one file to import.'],
    [['a.xml', '--nonsense'], '--nonsense'],
    [['a.xml', '--uploads', 'u', '--download'], 'not both'],
    [['a.xml', '--time-zone', 'Mars/Base'], '“Mars/Base” is not a time zone'],
  ] as const)('%j is refused in words', ([words, said]) => {
    expect(() => importOptions([...words], '/')).toThrow(ExportError);
    expect(() => importOptions([...words], '/')).toThrow(said);
  });

  test('says what is wrong with a file, that nothing was imported, and ends with 1; no report is written', async () => {
    writeFileSync(join(folder, 'broken.xml'), '<rss');
    writeFileSync(join(folder, 'latin.xml'), Buffer.from([0x3c, 0x72, 0xe9]));
    const [missing, broken, latin, help] = await Promise.all([
      run('none.xml'),
      run('broken.xml'),
      run('latin.xml'),
      run('--help'),
    ]);
    expect([missing.code, broken.code, latin.code, help.code]).toEqual([1, 1, 1, 0]);
    expect(missing.said).toBe(`There is no file ${join(folder, 'none.xml')}.\nNothing was imported.\n`);
    expect(broken.said).toMatch(/^Reading: 100 %\nLine 1, column \d+: .+\nNothing was imported\.\n$/s);
    expect(latin.said).toContain('not UTF-8 text');
    expect(help.out).toContain('npm run import -- export.xml');
    expect(readdirSync(folder).sort()).toEqual(['broken.xml', 'latin.xml']);
  });
});
