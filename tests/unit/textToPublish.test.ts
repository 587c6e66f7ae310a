import { describe, expect, test } from 'vitest';
import { textToPublish } from '../../admin/server/textToPublish.ts';
import { smallStory } from '../support/smallNewsroom.ts';

const NOW = Date.parse('2026-07-02T15:04:05Z');
const LONDON = '2026-07-02T16:04:05+01:00';
const live = smallStory('A story that is out already').replace('headline:', '# For the desk: asked twice.\nheadline:');
const publish = (before: string | null, after: string) => textToPublish(before, after, NOW, 'Europe/London');
const corrections = (...whats: string[]) =>
  `corrections:\n${whats.map((what) => `  - date: 2026-07-01T00:00:00Z\n    what: ${what}\n    why: We misread it.\n`).join('')}`;
const withLines = (text: string, lines: string) => text.replace('status: published\n', `status: published\n${lines}`);

describe('the time of publication', () => {
  test('is the moment of publishing when the author set none, at its place in the file', () => {
    const written = live.replace(/^published: .*\n/m, '');
    expect(publish(null, written)).toBe(live.replace(/^published: .*$/m, `published: ${LONDON}`));
  });

  test('that the author set is kept to the byte, past or future', () => {
    for (const moment of ['2024-05-06T07:08:09+00:00', '"2027-01-01T00:00Z"']) {
      const text = live.replace(/^published: .*$/m, `published: ${moment}`);
      expect(publish(null, text)).toBe(text);
    }
  });

  test('of a story that is out comes back when it was cleared, and cannot move to the future', () => {
    expect(publish(live, live.replace(/^published: .*\n/m, ''))).toBe(live);
    expect(() => publish(live, live.replace('2024-05-06T07', '2027-05-06T07'))).toThrow(/cannot move to the future/);
  });

  test('of a story that waits for its time may be changed', () => {
    const waiting = live.replace('2024-05-06T07', '2027-05-06T07');
    const later = live.replace('2024-05-06T07', '2028-05-06T07');
    expect(publish(waiting, later)).toBe(later);
    expect(publish(waiting, live.replace(/^published: .*\n/m, ''))).toContain(`published: ${LONDON}\n`);
  });
});

describe('the time of an update', () => {
  const updated = live.replace(/^(published: .*\n)/m, '$1updated: 2025-01-01T00:00:00Z\n');

  test('stays through small edits, and comes back when it was cleared', () => {
    const edited = updated.replace('out already', 'out since May');
    expect(publish(updated, edited)).toBe(edited);
    expect(publish(updated, edited.replace(/^updated: .*\n/m, ''))).toBe(edited);
    expect(publish(live, live.replace('A text.', 'A better text.'))).not.toContain('updated:');
  });

  test('is the moment of publishing for a marked update, whatever was typed', () => {
    for (const before of [live, updated])
      for (const typed of ['2026-06-30T09:00:00Z', '2030-01-01T00:00:00Z']) {
        const marked = updated.replace('2025-01-01T00:00:00Z', typed);
        expect(publish(before, marked)).toBe(updated.replace('2025-01-01T00:00:00Z', LONDON));
      }
  });

  test('is not marked by writing the same moment in another zone', () => {
    const same = updated.replace('2025-01-01T00:00:00Z', '2025-01-01T01:00:00+01:00');
    expect(publish(updated, same)).toBe(same);
  });

  test('moves with a new correction', () => {
    const once = withLines(live, corrections('One sum.'));
    const twice = withLines(updated, corrections('One sum.', 'A name.'));
    expect(publish(live, once)).toBe(once.replace(/^(published: .*\n)/m, `$1updated: ${LONDON}\n`));
    expect(publish(withLines(updated, corrections('One sum.')), twice)).toContain(`updated: ${LONDON}\n`);
    expect(publish(twice, twice.replace('A name.', 'Her name.'))).not.toContain(LONDON);
  });

  test('of a story that nobody has read yet is the author’s', () => {
    expect(publish(null, updated)).toBe(updated);
  });
});

describe('what readers have seen', () => {
  test('does not become a draft, lose a correction or its identifier', () => {
    const corrected = withLines(live, corrections('One sum.'));
    expect(() => publish(live, live.replace('status: published', 'status: draft'))).toThrow(/Retract it/);
    expect(() => publish(corrected, live)).toThrow(/correction that readers have seen stays/);
    expect(() => publish(live, live.replace('8000-000000000001', '8000-000000000002'))).toThrow(/never changes/);
  });

  test('may be retracted', () => {
    const retracted = withLines(live, corrections('All of it.')).replace('status: published', 'status: retracted');
    expect(publish(live, retracted)).toContain(`updated: ${LONDON}\n`);
  });
});

test('fields that nobody can read are left to the check that tells what is wrong with them', () => {
  const broken = live.replace('headline: A', 'headline: "A');
  expect(publish(null, broken)).toBe(broken);
});
