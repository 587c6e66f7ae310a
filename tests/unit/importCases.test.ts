import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Repository } from '../../admin/server/repository.ts';
import { importTable } from '../../scripts/import/importTable.ts';
import { template } from '../../scripts/import/template.ts';
import { csv } from '../../src/feeds/csv.ts';
import { caseSchema, type Case } from '../../src/model/case.ts';
import { smallNewsroom } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

type Row = Record<string, string>;
const RELEASE = {
  source: 'release',
  sourceTitle: 'A release',
  sourcePublisher: 'An agency',
  sourceKind: 'agency-release',
};
const CASE = {
  case: 'harbour',
  title: 'The harbour case',
  summary: 'A case that was made for tests, and that nobody should take for one of a court.',
  about: 'Hack or theft',
  agencies: 'house: prosecutes',
  jurisdictions: 'US; Germany',
  otherCountries: 'SC: where it was registered',
};
const CHARGED = {
  ...CASE,
  party: 'A. Example',
  role: 'Person',
  charge: 'Wire fraud',
  step: 'charged',
  date: '2024-05-06',
  text: 'A court opened the charges.',
  ...RELEASE,
};
const PLEADED = { ...named('Wire fraud'), step: 'Pleaded guilty', date: '2025-02', text: 'He pleaded guilty to it.' };
const SENTENCED = { ...named('Wire fraud'), step: 'sentenced', date: '2025-06-01', text: 'A judge gave him a year.' };
const SEIZED = {
  case: 'harbour',
  date: '2024-05-06',
  source: 'release',
  sumStage: 'seized',
  sumWhat: 'Coins of the harbour',
  usd: '1200000.50',
  coins: '30-40 BTC; 5 ETH',
  sumBasis: 'Value on the day of the seizure.',
};
const WALLET = {
  case: 'harbour',
  date: '2024-05-06',
  source: 'list',
  sourceTitle: 'A list',
  sourcePublisher: 'An agency',
  sourceKind: 'sanctions-list',
  chain: 'bitcoin',
  address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
};

function named(charge: string): Row {
  return { case: 'harbour', party: 'A. Example', charge, source: 'release' };
}

/** The rows as a spreadsheet saves them. */
function tableOf(...rows: Row[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv(rows, Object.fromEntries(heads.map((head) => [head, (row: Row) => row[head] ?? ''])));
}

describe('a table of cases', () => {
  let newsroom: TemporaryNewsroom;
  let repository: Repository;
  beforeAll(() => {
    newsroom = smallNewsroom();
    repository = new Repository(newsroom.folder);
  });
  afterAll(() => newsroom.remove());

  const path = (slug = 'harbour') => join(newsroom.folder, `content/cases/${slug}.yaml`);
  const head = () => newsroom.git('rev-parse', 'HEAD');
  const author = { name: 'Ann', email: 'ann@example.org' };
  const importText = (text: string, isTrial = false) => {
    const file = join(newsroom.folder, 'table.csv');
    writeFileSync(file, text);
    return importTable({
      file,
      isTrial,
      repository,
      author,
      now: Date.parse('2027-03-10T12:00:00Z'),
      onStep: () => {},
    });
  };
  const run = (...rows: Row[]) => importText(tableOf(...rows));
  const refusals = async (...rows: Row[]): Promise<string[]> => {
    const before = head();
    const error = await run(...rows).then(
      () => new Error(''),
      (one: Error) => one,
    );
    expect(head()).toBe(before);
    return error.message.split('\n').map((line) => line.replace(/column [A-Z]+ \((\w+)\)/, '$1'));
  };

  test('with mistakes changes nothing, and says row and column of all of them', async () => {
    expect(
      await refusals(
        { ...CHARGED, about: 'piracy', agencies: 'nobody', date: '14/11/2024' },
        { ...SENTENCED, charge: 'Bank fraud' },
        { ...SEIZED, usd: '1,200,000', sumStage: 'lost' },
        { ...SEIZED, sumWhat: 'Nothing', usd: '', coins: '' },
        { ...WALLET, address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb' },
        {
          ...WALLET,
          address: '0xD8dA6BF26964aF9D7eEd9e03E53415D37aA96046',
          chain: 'ethereum',
          source: 'release',
          sourceTitle: '',
        },
        { ...named('Wire fraud'), step: 'charged', text: 'Too early?', date: '2020', party: '' },
        { case: 'Harbour!', title: 'A bad name' },
        { case: 'harbour' },
        { ...named('Wire fraud'), step: 'arrested', text: 'He was arrested at home.', date: '2024', source: 'nowhere' },
      ),
    ).toEqual([
      'Row 2, about: must be one of: theft, fraud, collapse, mixer, laundering, market, ransomware, compliance, sanctions-evasion, terrorist-financing, child-abuse, scam-centre.',
      'Row 2, date: must be a day, month or year, such as 2024-11-14, 2024-11 or "2024" (a year alone in quotes).',
      'Row 2, agencies: there is no organisation “nobody”.',
      expect.stringMatching(/^Row 3, step: is “Sentenced”, but no step before it is/),
      expect.stringMatching(/^Row 4, sumStage: must be one of/),
      expect.stringMatching(/^Row 4, usd: must be a number/),
      'Row 5, usd: must hold a sum, or “In its own currency or coins” must.',
      'Row 6, address: is no Bitcoin address: its checksum does not match.',
      'Row 7, sourceKind: says otherwise than row 2.',
      'Row 7, address: is no Ethereum address: the capitals of its checksum do not match.',
      expect.stringMatching(/^Row 7, source: must be a sanctions list/),
      'Row 8, party: is missing.',
      expect.stringMatching(/^Row 9, case: “Harbour!” is no short name/),
      'Row 10, case: nothing else stands in this row.',
      'Row 11, source: no source of this case is called “nowhere”. Give its sourceTitle, sourcePublisher and sourceKind.',
    ]);
    expect(existsSync(path())).toBe(false);
  });

  test('that is right is one commit, and each case one that the model takes', async () => {
    const before = Number(newsroom.git('rev-list', '--count', 'HEAD'));
    // Rows in any order: steps find their place by their dates.
    expect(await run({ ...CHARGED, ...PLEADED, ...RELEASE, role: 'Person' }, CHARGED, SEIZED, WALLET)).toEqual([
      'Cases: 1 new, 0 changed, 0 as they were.',
      'Added: 1 agency, 2 jurisdictions, 1 other country, 1 party, 1 charge or measure, 2 steps, 2 sources, 1 sum, 1 wallet address.',
      'New: harbour.',
    ]);
    expect(Number(newsroom.git('rev-list', '--count', 'HEAD'))).toBe(before + 1);
    expect(newsroom.git('log', '-1', '--format=%an: %s')).toBe('Ann: Import 1 case from a table');
    const made: Case = caseSchema.parse(parse(readFileSync(path(), 'utf8')));
    expect(made).toMatchObject({
      kind: 'theft',
      agencies: [{ organisation: 'house', role: 'prosecutes', source: 'release', date: '2025-02' }],
      jurisdictions: [
        { country: 'US', source: 'release', date: '2025-02' },
        { country: 'DE', source: 'release', date: '2025-02' },
      ],
      otherCountries: [{ country: 'SC', what: 'where it was registered', source: 'release', date: '2025-02' }],
      assets: [
        {
          usd: 1_200_000.5,
          precision: 'exact',
          amounts: [
            { unit: 'BTC', amount: 30, upper: 40 },
            { unit: 'ETH', amount: 5 },
          ],
        },
      ],
      wallets: [{ chain: 'bitcoin', date: '2024-05-06', source: 'list' }],
    });
    expect(made.parties[0]).toMatchObject({ role: 'individual', charges: [{ kind: 'criminal' }] });
    expect(made.parties[0]?.charges[0]?.stages.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'charged 2024-05-06',
      'pleaded 2025-02',
    ]);
  });

  test('a second time changes nothing; a trial changes nothing either', async () => {
    const before = head();
    expect(await run(CHARGED, PLEADED, SEIZED, WALLET)).toEqual(['Cases: 0 new, 0 changed, 1 as they were.']);
    expect(await importText(tableOf(SENTENCED), true)).toContain('Added: 1 step.');
    expect(head()).toBe(before);
  });

  test('adds to a case and leaves every other line; what differs needs “replace”', async () => {
    writeFileSync(path(), `${readFileSync(path(), 'utf8')}# a note of a colleague\n`);
    newsroom.git('commit', '--all', '--quiet', '--message', 'A note');
    expect(await run(SENTENCED)).toEqual([
      'Cases: 0 new, 1 changed, 0 as they were.',
      'Added: 1 step.',
      'Changed: harbour.',
    ]);
    const lines = newsroom.git('diff', 'HEAD~1', '--', 'content').split('\n');
    expect(lines.filter((line) => /^-(?!--)/.test(line))).toEqual([]);
    expect(readFileSync(path(), 'utf8')).toContain('# a note of a colleague');

    const other = { ...SENTENCED, text: 'A judge gave him two years.' };
    expect(await refusals(other)).toEqual([
      'Row 2, text: differs from what is there already (“A judge gave him a year.”). Write “yes” under “replace” to put this in its place.',
    ]);
    await run({ ...other, replace: 'yes' });
    expect(readFileSync(path(), 'utf8')).toContain('two years');
    // A step of the table can make one impossible that is there already.
    expect(
      await refusals({ ...named('Wire fraud'), step: 'charged', date: '2025-03', text: 'A new charge, they say.' }),
    ).toEqual(['Row 2, step: is “Charged”, but “Pleaded guilty” stands before it.']);
  });

  test('an agency without a source, and one whose source has no date, are refused with row and column', async () => {
    expect(
      await refusals(
        { case: 'harbour', agencies: 'house: warns; nobody', source: '', date: '' },
        { case: 'harbour', otherCountries: 'Atlantis', source: 'release', date: '2024' },
        { case: 'harbour', law: '18 U.S.C. § 1343', source: 'release', date: '' },
      ),
    ).toEqual([
      expect.stringMatching(/^Row 2, agencies: differs from what is there already/),
      'Row 2, source: is missing.',
      'Row 2, agencies: there is no organisation “nobody”.',
      expect.stringMatching(/^Row 3, otherCountries: must be one of/),
      'Row 4, date: is missing, and the source “release” has no date that could stand for it.',
    ]);
  });

  test('a new case that names no agency and no country is refused', async () => {
    expect(await refusals({ ...CHARGED, case: 'pier', agencies: '', jurisdictions: '', otherCountries: '' })).toEqual([
      'Row 2, agencies: is missing.',
      'Row 2, jurisdictions: is missing.',
    ]);
  });

  test('a draft of the same name is not overtaken', async () => {
    newsroom.git('branch', 'cms/cases/quay', newsroom.git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-m', 'A draft'));
    expect(await refusals({ ...CHARGED, case: 'quay' })).toEqual([
      'Row 2, case: “quay” is a draft in the CMS. Publish or delete it first.',
    ]);
  });

  test('the template is a table without rows, and its example one that is taken in', async () => {
    const text = template('cases');
    expect(await importText(text)).toEqual(['Cases: 0 new, 0 changed, 0 as they were.']);
    for (const name of ['usao-sdny', 'hsi', 'kucoin'])
      writeFileSync(
        join(newsroom.folder, `content/organisations/${name}.yaml`),
        'name: One\nkind: police\ndescription: One of the example.\n',
      );
    mkdirSync(join(newsroom.folder, 'content/cases'), { recursive: true });
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'Organisations of the example');
    const [heads, , ...example] = text.split('\r\n');
    expect(await importText([heads, ...example.map((row) => row.replace(/^# /, ''))].join('\r\n'))).toContain(
      'New: kucoin.',
    );
    expect(template('sessions')).toMatch(/^\ufeffprogramme,key,.*\r\n"# Needed in every row/);
  });

  test('a table of something else is refused', async () => {
    expect(await refusals({ name: 'a' })).toEqual([expect.stringContaining('neither “case” nor “programme”')]);
    expect(await refusals({ case: 'harbour', colour: 'red' })).toEqual([
      expect.stringMatching(/^Row 1, colour: no such column/),
    ]);
  });
});
