import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmsConfig } from '../../admin/config/cmsConfig.ts';
import { decapFields, type DecapField } from '../../admin/config/decapField.ts';
import { PART_WIDGET } from '../../admin/config/formParts.ts';
import { filled } from '../../admin/editor/fieldPrinter.ts';
import { formProblems } from '../../admin/editor/formProblems.ts';
import type { Article } from '../../src/model/article.ts';
import type { Case } from '../../src/model/case.ts';
import type { TrainingSession } from '../../src/model/session.ts';
import type { Site } from '../../src/model/site.ts';
import type { Training } from '../../src/model/training.ts';
import { KINDS, type Kind, type KindName } from '../../src/model/kind.ts';
import { formRefusals } from '../support/decapValidation.ts';
import { trainingSession } from '../support/trainingEntries.ts';
import { validGroup } from '../support/validValues.ts';

const kinds = Object.keys(KINDS) as KindName[];

interface Collection {
  name: string;
  fields?: DecapField[];
  files?: { fields: DecapField[] }[];
}
const { collections } = cmsConfig({ siteUrl: 'http://a.example', apiUrl: '/api', branch: 'main' }, []) as {
  collections: Collection[];
};
const formOf = (kind: KindName) => {
  const collection = collections.find(({ name }) => name === kind);
  return collection?.fields ?? collection?.files?.[0]?.fields ?? [];
};

test.for(kinds)('every field of %s is in the form exactly once, in the order of the file', (kind) => {
  const names = formOf(kind)
    .filter(({ widget }) => widget !== PART_WIDGET)
    .map(({ name }) => name);
  expect(names.filter((name) => name !== 'body')).toEqual(Object.keys(KINDS[kind].fields));
  expect(names.filter((name) => name === 'body')).toHaveLength(KINDS[kind].form === 'text' ? 1 : 0);
});

test.for(kinds)('the form of %s has each of its parts once, in order, and leaves no field before the first', (kind) => {
  const { formParts = [] } = KINDS[kind] as Kind;
  const form = formOf(kind).filter(({ widget }) => widget !== 'hidden');
  const headings = form.filter(({ widget }) => widget === PART_WIDGET);
  expect(headings.map(({ label }) => label)).toEqual(formParts.map(({ title }) => title));
  for (const { first } of formParts)
    expect(form[form.findIndex(({ name }) => name === `part_${first}`) + 1]?.name).toBe(first);
  expect(form[0]?.widget === PART_WIDGET).toBe(formParts.length > 0);
});

test('every kind has exactly one form', () => {
  expect(collections.map(({ name }) => name)).toEqual(kinds);
});

test('a hidden field is only the identifier, which the CMS sets at the first save', () => {
  const hidden = kinds.flatMap((kind) => formOf(kind).filter(({ widget }) => widget === 'hidden'));
  expect(hidden.map(({ name }) => name)).toEqual(['id', 'id']);
});

describe('a whole entry that is right passes the form and the build', () => {
  test.for(kinds)('%s', (kind) => {
    fc.assert(
      fc.property(validGroup(KINDS[kind].fields), (generated) => {
        const entry = REPAIRS[kind]?.(generated) ?? generated;
        const refusals = decapFields(KINDS[kind].fields).flatMap((field) => formRefusals(field, entry[field.name]));
        expect(refusals).toEqual([]);
        expect(formProblems(kind, filled(entry) as Record<string, unknown>)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Rules between fields: an entry that was generated field by field is brought to keep them. */
const REPAIRS: Partial<Record<KindName, (entry: Record<string, unknown>) => Record<string, unknown>>> = {
  articles: (entry) => {
    const article = entry as Article;
    const moments = [article.published, article.updated, ...(article.corrections ?? []).map(({ date }) => date)];
    const first = moments.filter((moment) => moment !== undefined).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
    return {
      ...article,
      published: first,
      status: article.corrections?.length ? article.status : 'published',
      sources: article.sources.map((source, index) => (source.key ? { ...source, key: `source-${index}` } : source)),
    };
  },
  training: (entry) => {
    const training = entry as Training;
    const status = training.status === 'offered' ? 'unconfirmed' : training.status;
    const sources = training.sources?.map((source, index) =>
      source.key ? { ...source, key: `source-${index}` } : source,
    );
    const sessions = training.sessions?.map((one, index) =>
      trainingSession({ ...one, ...ON_GOOD_DAYS, key: `session-${index}`, place: one.place ?? 'Here' }),
    );
    return { ...training, status, sources, sessions };
  },
  people: (entry) => ({ ...entry, organisation: 'house' }),
  cases: (entry) => {
    const one = entry as Case;
    return {
      ...one,
      // Each country once.
      jurisdictions: one.jurisdictions.slice(0, 1).map((acts) => ({ ...acts, country: 'US' })),
      otherCountries: one.otherCountries?.slice(0, 1).map((concerned) => ({ ...concerned, country: 'KP' })),
      parties: one.parties.map((party) => ({
        ...party,
        charges: party.charges.map((charge) => ({
          ...charge,
          stages: charge.stages.map((stage, index) => ({
            ...stage,
            kind: index === 0 ? 'charged' : 'investigated',
            date: '2024',
            unsureOf: stage.unsure && stage.unsureOf,
          })),
        })),
      })),
      comingDates: one.comingDates?.map((coming) => ({
        ...coming,
        movedFrom: coming.movedFrom?.filter((day) => day !== coming.date),
      })),
      assets: one.assets?.map((sum) => ({ ...sum, usd: 1, usdUpper: undefined, amounts: undefined })),
      sources: one.sources.map((source, index) => ({ ...source, key: `source-${index}`, kind: 'court-document' })),
      wallets: one.wallets?.map((wallet) => ({
        ...wallet,
        chain: 'bitcoin',
        address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
        source: 'source-0',
      })),
      victimNotice: one.victimNotice && { ...one.victimNotice, showUntil: '2030-01-01' },
    };
  },
  site: (entry) => ({
    ...entry,
    timeZone: 'Europe/London',
    roles: (entry as Site).roles?.map((one, index) => ({
      email: `${index}${one.email}`.slice(-200),
      role: index === 0 ? 'editor' : one.role,
    })),
  }),
};

/** Times of a session that agree with each other. */
const ON_GOOD_DAYS: Partial<TrainingSession> = {
  firstDay: '2027-05-12',
  lastDay: '2027-05-13',
  startTime: '09:30',
  endTime: '17:00',
  timeZone: 'Europe/Vienna',
  registrationOpens: '2027-04-01',
  registrationCloses: '2027-05-01',
  capacity: 20,
  repeats: { every: 'week', times: 3, cancelledDays: ['2027-05-19'] },
};

describe('before a save, the rules between fields speak in the words of the form', () => {
  const article = (change: Partial<Article>) => {
    const whole = {
      id: 'urn:uuid:5b2c8a8e-4a8e-4d4b-9d8a-0d6c5b0e9a11',
      headline: 'A headline of some length',
      standfirst: 'A standfirst that is long enough for the desk.',
      section: 'courts',
      topics: ['mixers'],
      bylines: ['desk'],
      published: '2024-05-06T12:00:00+02:00',
      sources: [{ title: 'A release', publisher: 'An agency', kind: 'agency-release' }],
      status: 'published',
      ...change,
    };
    return formProblems('articles', filled(whole) as Record<string, unknown>);
  };
  const wrong = { what: 'A sum was wrong.', why: 'We misread it.' };

  test('an update or correction lies after publication, compared as instants', () => {
    expect(article({ updated: '2024-05-06T10:00:00Z' })).toEqual([]);
    expect(article({ updated: '2024-05-06T09:59:59Z' })).toEqual(['Updated: is before the story was published.']);
    expect(article({ corrections: [{ date: '2024-05-06T11:00:00+02:00', ...wrong }] })).toEqual([
      'Corrections 1, When: is before the story was published.',
    ]);
  });

  test('a retracted story says what was wrong', () => {
    expect(article({ status: 'retracted' })).toEqual([
      'Status: is retracted, so “Corrections” must say what was wrong and why.',
    ]);
    expect(article({ status: 'retracted', corrections: [{ date: '2024-05-07T11:00:00+02:00', ...wrong }] })).toEqual(
      [],
    );
  });

  test('two sources never share a short name', () => {
    const source = { title: 'A release', publisher: 'An agency', kind: 'report' as const, key: 'doj' };
    expect(article({ sources: [source, source] })).toEqual([
      'Sources 2, Short name: is the short name of another source too: “doj”.',
    ]);
  });

  test('a lead picture that was begun needs its file and its description', () => {
    expect(article({ leadPicture: { caption: 'Only a caption' } as Article['leadPicture'] })).toHaveLength(2);
    expect(article({ leadPicture: { file: '', alt: ' ' } })).toEqual([]);
  });

  test('a desk says whose desk it is, and a time zone exists', () => {
    const desk = { name: 'Courts desk', kind: 'desk', biography: 'It reads what the courts decide.' };
    expect(formProblems('people', desk)).toEqual(['Person or desk: is a desk, so “Organisation” must say whose.']);
    expect(formProblems('people', { ...desk, organisation: 'house' })).toEqual([]);
    const site = {
      name: 'Small',
      tagline: 'A small newsroom',
      description: 'A newsroom for tests, as small as it can be.',
      address: 'https://small.example.org',
      publisher: 'house',
      email: 'desk@small.example.org',
    };
    expect(formProblems('site', { ...site, timeZone: 'Asia/Tokyo' })).toEqual([]);
    expect(formProblems('site', { ...site, timeZone: 'Mars/Olympus' }).join()).toMatch(/is not a time zone/);
  });
});
