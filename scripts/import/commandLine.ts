import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ExportError } from './exportError.ts';

/** What the person who imports asked for. */
export interface ImportOptions {
  file: string;
  uploads: string | undefined;
  download: boolean;
  section: string | undefined;
  timeZone: string | undefined;
  report: string;
  isTrial: boolean;
}

export const HELP = `npm run import -- export.xml [options]
npm run import -- cases.csv [--dry-run]
npm run import -- sessions.csv [--dry-run]
npm run import -- --template cases|sessions

Makes drafts out of a WordPress export (Tools → Export → All content).

  --uploads <folder>   a copy of wp-content/uploads, where the pictures are
  --download           fetches pictures from the old site instead
  --section <name>     the section of stories whose categories name none (else the first)
  --time-zone <zone>   of the old site’s clock, such as Europe/London (else the newsroom’s)
  --report <file>      where the report goes (else beside the export)
  --dry-run            only tells what would be done

A table (.csv) brings cases, or sessions of training, all rows or none, as one commit. Every
mistake is told with its row and column. The same table a second time changes nothing.

  --template <name>    writes cases.csv or sessions.csv here: the heads, what goes under each,
                       and an example. Rows that begin with # are left out.

Cases: each row names its case and says one thing of it or more: a step of a charge of a party,
a sum, a wallet address, a law, a court file, each with its date and source. What is there
already stays; “yes” under “replace” puts the row in its place.
Sessions: each row names its programme; change says what changed in a session that is there.`;

/** What there is a template for. */
export const TEMPLATES = ['cases', 'sessions'] as const;
export type TemplateName = (typeof TEMPLATES)[number];
/** Somebody asks for an empty table. */
export interface TemplateWish {
  template: TemplateName;
  file: string;
}

/**
 * @param words what stands behind the command
 * @param folder to which paths are relative
 * @returns null when help was asked for
 * @throws {ExportError} when something is missing or unknown
 */
export function importOptions(words: string[], folder: string): ImportOptions | TemplateWish | null {
  const { values, positionals } = parsed(words);
  if (values.help) return null;
  if (values.template !== undefined) return templateWish(values.template, folder);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new ExportError(`Give the one file to import.\n\n${HELP}`);
  if (values.uploads !== undefined && values.download)
    throw new ExportError('Choose --uploads or --download, not both.');
  const timeZone = values['time-zone'];
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new ExportError(`“${timeZone}” is not a time zone. Write a name such as UTC or Europe/London.`);
  const path = resolve(folder, file);
  return {
    file: path,
    uploads: values.uploads === undefined ? undefined : resolve(folder, values.uploads),
    download: values.download ?? false,
    section: values.section,
    timeZone,
    report: values.report === undefined ? `${path}.report.md` : resolve(folder, values.report),
    isTrial: values['dry-run'] ?? false,
  };
}

function templateWish(name: string, folder: string): TemplateWish {
  const template = TEMPLATES.find((one) => one === name);
  if (!template) throw new ExportError(`There is a template for ${TEMPLATES.join(' and for ')}, none for “${name}”.`);
  return { template, file: resolve(folder, `${template}.csv`) };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        uploads: { type: 'string' },
        download: { type: 'boolean' },
        section: { type: 'string' },
        'time-zone': { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean' },
        template: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new ExportError(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
