import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { cmsConfig } from '../../admin/config/cmsConfig.ts';
import { decapConfigSchema } from '../support/decapConfigSchema.ts';

const PLACE = { siteUrl: 'http://localhost:4321', apiUrl: 'http://localhost:4321/admin/api', branch: 'main' };
type Fields = Record<string, unknown>[];
interface Config {
  collections: { name: string; fields: Fields }[];
}
// Every collection of the newsroom but the settings has fields of its own.
const made = () => cmsConfig(PLACE, ['quote']) as unknown as Config;

describe('the configuration of the CMS, which is made from the model', () => {
  let check: (config: unknown) => void;
  beforeAll(async () => {
    const decap = await decapConfigSchema();
    check = (config) => decap.validateConfig(config);
  });
  // Decap also prints what it throws.
  afterEach(() => vi.restoreAllMocks());

  test('is one that Decap starts with', () => {
    expect(() => check(made())).not.toThrow();
  });

  test('would not be with a step that is a word, a choice without options, two fields of one name', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const config = made();
    const fields = config.collections.find(({ name }) => name === 'cases')?.fields ?? [];
    fieldOf(fields, 'number').step = 'any';
    delete fieldOf(fields, 'select').options;
    fields.push({ ...fields[0] });
    let said = '';
    try {
      check(config);
    } catch (error) {
      said = String(error);
    }
    for (const words of [/step' must be number/, /required property 'options'/, /fields names must be unique/])
      expect(said).toMatch(words);
  });
});

/** The first field with a widget, however deep it stands. */
function fieldOf(fields: Fields, widget: string): Record<string, unknown> {
  for (const field of fields) {
    if (field.widget === widget) return field;
    const inside = Array.isArray(field.fields) ? fieldOf(field.fields as Fields, widget) : undefined;
    if (inside?.widget) return inside;
  }
  return {};
}
