import { expect, test } from 'vitest';
import { guardReading } from '../../admin/server/http.ts';

const place = { port: 4321 };
const refusal = (headers: Record<string, string>, method = 'GET') => {
  try {
    guardReading({ headers: { host: 'localhost:4321', ...headers }, method }, place);
    return null;
  } catch (error) {
    return (error as { status: number }).status;
  }
};

test('a preview is opened by hand or from a page of the newsroom, and by nobody else', () => {
  expect(refusal({})).toBeNull();
  expect(refusal({ 'sec-fetch-site': 'none' })).toBeNull();
  expect(refusal({ 'sec-fetch-site': 'same-origin' }, 'HEAD')).toBeNull();
  expect(refusal({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(refusal({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(refusal({ host: 'evil.example:4321' })).toBe(421);
  expect(refusal({}, 'POST')).toBe(405);
});
