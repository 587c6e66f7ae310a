import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { siteSettings } from '../../scripts/ping/siteSettings.ts';
import { commandEnvironment } from '../support/commandEnvironment.ts';
import { SITE } from '../support/feedDocuments.ts';

const PING = join(import.meta.dirname, '../../scripts/ping.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ping-'));
  mkdirSync(join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const save = (settings: unknown) => writeFileSync(join(folder, 'content/site.yaml'), stringify(settings));

const ping = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PING, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: commandEnvironment(),
  });
  return { status, stdout, stderr };
};

test('settings that are right are taken as the build takes them', () => {
  const machines = { hub: 'https://hub.example.org/' };
  save({ ...SITE, machines });
  expect(siteSettings(folder)).toMatchObject({ name: SITE.name, machines });
});

test('everything that is wrong with the settings is said at once, with its line, and nobody is told', () => {
  save({ name: 'Small', machines: { hub: 'hub.example.org', indexNow: 'abcdef12' } });
  const { status, stdout, stderr } = ping();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/content\/site\.yaml:3:\d+ “machines, hub” /);
  expect(stderr).toMatch(/content\/site\.yaml:4:\d+ “machines, indexNow” is not a field here\./);
  expect(stderr).toMatch(/“tagline” is missing\./);
  expect(stderr).not.toMatch(/ZodError|\n {4}at /);
});

test('settings that are missing are said in one line', () => {
  expect(() => siteSettings(folder)).toThrow('content/site.yaml:1:1 The site settings are missing.');
});

test('a slip of the pen tells nobody', () => {
  save({ ...SITE, machines: { hub: 'https://hub.example.org/' } });
  const { status, stdout, stderr } = ping('--dryrun');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--dryrun');
});
