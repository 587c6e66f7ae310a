import type { Author, Repository } from '../../admin/server/repository.ts';
import { alreadyHere, type AlreadyHere } from './alreadyHere.ts';
import { Destinations } from './destinations.ts';
import { draftFiles, recordFile, type DraftDesk } from './draftFiles.ts';
import { DraftWriter } from './draftWriter.ts';
import { ExportError } from './exportError.ts';
import { readExport } from './exportFile.ts';
import type { ExportItem } from './exportParts.ts';
import { ImportReport } from './importReport.ts';
import { Notes, shown } from './notes.ts';
import { reasonToLeave, surveyExport, type Survey } from './survey.ts';
import { UntouchedDrafts } from './untouchedDrafts.ts';
import type { PictureSource } from './uploads.ts';

export interface ImportWish {
  file: string;
  repository: Repository;
  author: Author;
  /** Made when it is known where the old site is. */
  pictures: (survey: Survey) => PictureSource;
  /** For stories whose categories name none; the first when it is not given. */
  section: string | undefined;
  /** Of the old site’s clock; the newsroom’s when it is not given. */
  timeZone: string | undefined;
  /** Only tells what would be done. */
  isTrial: boolean;
  onProgress: (step: 'Reading' | 'Converting', bytes: number) => void;
}

/**
 * Imports a WordPress export: each post, page, person and topic becomes a draft on a branch of its own,
 * all at the end or none. What was imported before is not imported again: a draft that nobody has changed
 * since follows the export, everything else stays as it is.
 * @throws {ExportError} when the export cannot be read
 * @throws {Refusal} when the repository cannot take drafts
 * @throws {GitError} when Git fails
 */
export async function importExport(wish: ImportWish): Promise<{ report: ImportReport; survey: Survey }> {
  const { file, repository } = wish;
  const survey = await surveyExport(file, (bytes) => wish.onProgress('Reading', bytes));
  const here = await alreadyHere(repository);
  const destinations = new Destinations(survey, here, sectionOf(wish, here));
  const desk: DraftDesk = {
    survey,
    destinations,
    source: wish.pictures(survey),
    timeZone: wish.timeZone ?? here.timeZone,
  };
  const writer = new DraftWriter(repository, here.head, wish.author);
  const work: Work = {
    wish,
    here,
    desk,
    writer,
    report: new ImportReport(),
    untouched: new UntouchedDrafts(repository),
  };
  try {
    for await (const part of readExport(file, (bytes) => wish.onProgress('Converting', bytes)))
      if (part.part === 'item' && part.type !== 'attachment' && !reasonToLeave(part)) await importPost(part, work);
    await importRecords(work);
    await writer.finish();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  return { report: work.report, survey };
}

interface Work {
  wish: ImportWish;
  here: AlreadyHere;
  desk: DraftDesk;
  writer: DraftWriter;
  report: ImportReport;
  untouched: UntouchedDrafts;
}

function sectionOf({ section }: ImportWish, { sections }: AlreadyHere): string {
  const names = sections.map(({ slug }) => slug);
  if (section !== undefined && !names.includes(section))
    throw new ExportError(`There is no section “${section}”. There are: ${names.join(', ')}.`);
  const first = section ?? names[0];
  if (first === undefined) throw new ExportError('The newsroom has no section yet. Make one first.');
  return first;
}

async function importPost(item: ExportItem, { wish, here, desk, writer, report, untouched }: Work): Promise<void> {
  const place = desk.destinations.takeEntry(item.id);
  if (!place) return;
  const { id } = place;
  const isKnown = here.imported.has(id);
  const draft = isKnown ? here.drafts.get(`${place.kind}/${place.slug}`) : undefined;
  if (isKnown && !(draft?.isUntouched && draft.ref))
    return report.count(place.kind, draft ? 'changedHere' : 'unchanged');

  const notes = new Notes();
  const made = await draftFiles(item, place, desk, notes);
  if ('refused' in made) {
    report.refused.push({ title: shown(item.title) || `number ${item.id}`, link: item.link, why: made.refused });
    return;
  }
  report.entries.push({ ...place, title: made.title, link: item.link, notes: notes.list() });
  if (draft && (await untouched.isSame(draft.tip, `content/${place.kind}/${place.slug}`, made.files)))
    return report.count(place.kind, 'unchanged');
  report.count(place.kind, draft ? 'updated' : 'new');
  if (!wish.isTrial)
    await writer.add({
      ...place,
      title: made.title,
      files: made.files,
      before: draft?.ref ? { ref: draft.ref, tip: draft.tip } : null,
    });
}

/** People and topics that a text refers to and the newsroom does not have. */
async function importRecords({ wish, desk, writer, report }: Work): Promise<void> {
  for (const record of desk.destinations.used()) {
    report.count(record.kind, record.isHere ? 'unchanged' : 'new');
    if (record.isHere || wish.isTrial) continue;
    await writer.add({
      kind: record.kind,
      slug: record.slug,
      id: record.id,
      title: record.name,
      files: [recordFile(record, new Notes())],
      before: null,
    });
  }
}
