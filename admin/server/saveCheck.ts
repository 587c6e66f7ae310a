import { CopyDesk } from '../../src/copydesk/newsroom.ts';
import type { ContentFiles } from '../../src/copydesk/contentFiles.ts';
import { entryOfPath } from '../../src/model/kind.ts';
import type { Problem } from '../../src/model/problem.ts';
import { pictureCacheFolder } from '../../src/pictures/cacheFolder.ts';
import { PictureRegister } from '../../src/pictures/pictureFile.ts';
import { CommittedContent, type Overlay } from './committedContent.ts';
import type { EditedFile } from './commitEdit.ts';
import { Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';
import { TextCheck } from './textCheck.ts';
import { textLine } from './textLine.ts';

/** Runs the build's checks on content as it would be after an edit. */
export class SaveCheck {
  private readonly repository: Repository;
  private readonly content: CommittedContent;
  private readonly desk: CopyDesk;
  private readonly textCheck = new TextCheck();
  private files: ContentFiles | undefined;

  constructor(repository: Repository) {
    this.repository = repository;
    this.content = new CommittedContent(repository);
    const current = (): ContentFiles => {
      if (!this.files) throw new Error('No content was read yet.');
      return this.files;
    };
    this.desk = new CopyDesk(
      {
        list: () => current().list(),
        read: (path) => current().read(path),
        version: (path) => current().version(path),
      },
      new PictureRegister(pictureCacheFolder(repository.root)),
    );
  }

  /**
   * @param lead the words that the refusal begins with: what did not happen
   * @throws {Refusal} 422 with every problem that the edit would bring. Problems that are there
   * already, in files that the edit leaves alone, do not stop it.
   */
  async check(files: EditedFile[], lead = 'Not saved.'): Promise<void> {
    const overlay: Overlay = new Map(files.map(({ path, content }) => [path, content]));
    const alone: Problem[] = [];
    for (const { path, content } of files)
      if (content && entryOfPath(path)) alone.push(...(await this.textCheck.check(path, content)));
    const problems = alone.length > 0 ? alone : await this.newProblems(overlay, files);
    if (problems.length > 0) throw new Refusal(422, problemWords(problems, overlay, lead));
  }

  private async newProblems(overlay: Overlay, files: EditedFile[]): Promise<Problem[]> {
    const { commit } = await this.repository.branch();
    const edited = new Set(files.map(({ path }) => path));
    const before = await this.problemsOf(commit, new Map(), new Set());
    const after = await this.problemsOf(commit, overlay, edited);
    const known = new Set(before.map((problem) => JSON.stringify(problem)));
    return after.filter((problem) => edited.has(problem.file) || !known.has(JSON.stringify(problem)));
  }

  private async problemsOf(commit: string, overlay: Overlay, inspected: Set<string>): Promise<Problem[]> {
    this.files = await this.content.at(commit, overlay);
    return (await this.desk.check(inspected)).problems;
  }
}

const SHOWN = 6;

/** Problems in an author's words: lines count in the text, as the editor shows it, and fields go by name. */
function problemWords(problems: Problem[], overlay: Overlay, lead: string): string {
  const words = problems.slice(0, SHOWN).map(({ file, line, message, rule }) => {
    const content = overlay.get(file);
    if (!content) return `${file}: ${message}`;
    const place = rule === 'field' ? null : textLine(content.toString(), line);
    return place ? `Text, line ${place}: ${message}` : message;
  });
  const more = problems.length > SHOWN ? ` And ${problems.length - SHOWN} more.` : '';
  return `${lead} ${words.join(' · ')}${more}`;
}
