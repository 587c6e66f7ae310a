import { expect, test } from 'vitest';
import { draftMenu, nextStep } from '../../admin/desk/draftMenu.ts';
import type { DeskContext } from '../../admin/desk/page.ts';
import type { DraftStatus, Row } from '../../admin/desk/row.ts';

const desk = (role: 'author' | 'editor'): DeskContext => ({
  author: () => ({ name: 'Ann', email: 'ann@example.org', role }),
  say: () => {},
  warn: () => {},
});
const draftIn = (status: DraftStatus): Row => ({
  slug: 'a-draft',
  title: 'A draft',
  onSite: false,
  draft: { status, title: 'A draft', author: 'Ann', when: '2026-11-23T12:00:00Z', version: 'a1' },
});
const offered = (role: 'author' | 'editor', status: DraftStatus) =>
  draftMenu('articles', draftIn(status), desk(role), () => {}).map(({ words }) => words);
const next = (role: 'author' | 'editor', status: DraftStatus) =>
  nextStep('articles', draftIn(status), desk(role), () => {})?.words;

test('an author is offered what authors may do: write, send to review, take back', () => {
  expect(offered('author', 'draft')).toEqual(['Send to review', 'Delete the draft…']);
  expect(offered('author', 'pending_review')).toEqual(['Back to draft', 'Delete the draft…']);
  expect(offered('author', 'pending_publish')).toEqual(['Back to draft', 'Send to review', 'Delete the draft…']);
});

test('an editor is offered all steps, and publishing when a draft is ready', () => {
  expect(offered('editor', 'draft')).toEqual(['Send to review', 'Mark as ready', 'Delete the draft…']);
  expect(offered('editor', 'pending_publish')).toContain('Publish…');
});

test('the step that a draft takes next waits for an editor where only an editor can take it', () => {
  expect(next('author', 'draft')).toBe('Send to review');
  expect(next('author', 'pending_review')).toBeUndefined();
  expect(next('author', 'pending_publish')).toBeUndefined();
  expect([next('editor', 'pending_review'), next('editor', 'pending_publish')]).toEqual(['Mark as ready', 'Publish…']);
});
