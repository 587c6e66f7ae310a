import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'yaml';

/** Fields as a newsroom’s files hold them: YAML without folded lines. */
export function fieldsText(fields: Record<string, unknown>): string {
  return stringify(fields, { lineWidth: 0 });
}

/** Writes a file that holds nothing but fields, and its folder. */
export function writeFields(path: string, fields: Record<string, unknown>): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, fieldsText(fields));
}
