/** `npm run import -- export.xml`: makes drafts out of a WordPress export; with a table, cases or sessions of training. `--help` lists the options. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GitError } from '../admin/server/git.ts';
import { Refusal } from '../admin/server/refusal.ts';
import { Repository, type Author } from '../admin/server/repository.ts';
import { GitIdentity } from '../admin/server/sessions.ts';
import { newsroomNow } from '../src/archive/clock.ts';
import { HELP, importOptions, type ImportOptions, type TemplateWish } from './import/commandLine.ts';
import { Download } from './import/download.ts';
import { ExportError } from './import/exportError.ts';
import { exportSize } from './import/exportFile.ts';
import { importExport } from './import/importExport.ts';
import { importTable } from './import/importTable.ts';
import { pictureHosts } from './import/pictureHosts.ts';
import { Progress } from './import/progress.ts';
import type { Survey } from './import/survey.ts';
import { template } from './import/template.ts';
import { NO_PICTURES, UploadsFolder, type PictureSource } from './import/uploads.ts';

try {
  // npm runs scripts in the project’s folder; paths are meant from where it was called.
  const options = importOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (!options) console.log(HELP);
  else if ('template' in options) writeTemplate(options);
  else await run(options);
} catch (error) {
  // What nobody has foreseen is shown with where it was: somebody will have to look for it.
  const isForeseen = error instanceof ExportError || error instanceof Refusal || error instanceof GitError;
  console.error(isForeseen ? error.message : error);
  console.error('Nothing was imported.');
  process.exitCode = 1;
}

async function run(options: ImportOptions): Promise<void> {
  if (options.uploads !== undefined && !existsSync(options.uploads))
    throw new ExportError(`There is no folder ${options.uploads}.`);
  if (options.file.endsWith('.csv')) return runTable(options);
  const repository = new Repository(process.cwd());
  const author = await authorOf(repository);
  const progress = new Progress(exportSize(options.file));
  const { report, survey } = await importExport({
    ...options,
    repository,
    author,
    pictures: (survey) => sourceOf(options, survey),
    onProgress: (step, bytes) => progress.show(step, bytes),
  }).finally(() => progress.clear());
  const summary = report.summary(survey.left, survey.comments);
  console.log(`${options.isTrial ? 'A trial: nothing was written.\n' : ''}${summary.join('\n')}`);
  keepReport(options.report, report.text(basename(options.file), summary));
}

/** The drafts are there by now: a report that cannot be written takes nothing back, and is shown instead. */
function keepReport(path: string, text: string): void {
  try {
    writeFileSync(path, text);
    console.log(`The report: ${path}`);
  } catch (error) {
    console.log(text);
    console.error(`The report could not be written to ${path} (${(error as Error).message}). It is above.`);
    process.exitCode = 1;
  }
}

async function runTable({ file, isTrial }: ImportOptions): Promise<void> {
  const repository = new Repository(process.cwd());
  const author = await authorOf(repository);
  const onStep = (words: string) => console.error(words);
  const report = await importTable({ file, isTrial, repository, author, now: newsroomNow(), onStep });
  if (isTrial) console.log('A trial: nothing was written.');
  console.log(report.join('\n'));
}

function writeTemplate({ template: name, file }: TemplateWish): void {
  if (existsSync(file))
    throw new ExportError(`${file} is there already. Move it away, or call this from another folder.`);
  writeFileSync(file, template(name));
  console.log(`An empty table with a guide to its columns: ${file}`);
}

async function authorOf(repository: Repository): Promise<Author> {
  return new GitIdentity(repository).author().catch((error: unknown) => {
    if (error instanceof Refusal)
      throw new Refusal(error.status, `${error.message} Sign in to the CMS once (npm start); it asks.`);
    throw error;
  });
}

function sourceOf({ uploads, download }: ImportOptions, survey: Survey): PictureSource {
  if (uploads !== undefined) return new UploadsFolder(uploads);
  return download
    ? new Download(pictureHosts(survey), join(process.cwd(), 'node_modules/.cache/chain-of-custody/import'))
    : NO_PICTURES;
}
