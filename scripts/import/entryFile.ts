import { printFields } from '../../admin/editor/fieldPrinter.ts';
import { KINDS, type KindName } from '../../src/model/kind.ts';

/**
 * The file of an entry, written as the CMS writes it.
 * @param values fields; what is undefined is left out
 */
export function entryFile(kind: KindName, values: Record<string, unknown>, body = ''): Buffer {
  const order = Object.keys(KINDS[kind].fields);
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  const fields = printFields('', filled, order);
  return Buffer.from(KINDS[kind].form === 'text' ? `---\n${fields}---\n\n${body}` : fields);
}
