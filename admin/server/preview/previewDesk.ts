import { bodyOf, cutFrontMatter } from '../../../src/copydesk/frontMatter.ts';
import type { Entry } from '../../../src/copydesk/newsroom.ts';
import { readStrictYaml } from '../../../src/copydesk/strictYaml.ts';
import { KINDS, type KindName } from '../../../src/model/kind.ts';
import type { PictureFile } from '../../../src/pictures/pictureFile.ts';
import { layOut } from '../../../src/preview/layOut.ts';
import { canBeShown } from '../../../src/preview/safeText.ts';
import type { ShownPage } from '../../../src/preview/shownPage.ts';
import { TextCheck } from '../textCheck.ts';
import { previewProblems, type PreviewProblem } from './previewProblems.ts';

/** Finds a picture beside an entry by its file name; null when there is none. */
export type FindPicture = (name: string) => Promise<{ picture: PictureFile } | { problem: string } | null>;

export interface Unpublished {
  kind: KindName;
  slug: string;
  path: string;
  file: string;
  picture: FindPicture;
  /** What this was when it could be shown last, to fall back on. */
  lastGood?: LastGood | undefined;
}
export interface LastGood {
  fields: Record<string, unknown>;
  text: string;
}
export interface LaidOut {
  /** Null: its fields cannot be read, and never could before. */
  page: ShownPage | null;
  problems: PreviewProblem[];
  good: LastGood | undefined;
  /** The fields or the text on the page are older than what was sent: that could not be shown. */
  stale: boolean;
}

/** Lays out entries that are not published. Their texts are read in a process of its own before this one parses them. */
export class PreviewDesk {
  private readonly check = new TextCheck();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly published: () => Entry[];

  /** @param published all entries that are right, at this moment */
  constructor(published: () => Entry[]) {
    this.published = published;
  }

  async layOut({ kind, slug, path, file, picture, lastGood }: Unpublished): Promise<LaidOut> {
    const published = this.published();
    const read = this.turn.then(() => this.check.read(path, Buffer.from(file)));
    this.turn = read.catch(() => {});
    const checked = await read.catch((error: unknown) => error as Error);
    if (checked instanceof Error) {
      const problem = { place: 'Text', message: checked.message, field: 'body' };
      return this.shown({ kind, slug, path, picture, names: [], good: lastGood, problems: [problem], stale: true });
    }
    const fields = fieldsOf(kind, file);
    const problems = previewProblems(checked, fields ?? {}, file, published);
    const inText = checked.problems.filter(({ rule }) => rule !== 'field').map(({ rule }) => rule);
    const refused = !canBeShown(inText);
    const text = refused ? (lastGood?.text ?? '') : KINDS[kind].form === 'text' ? bodyOf(file) : '';
    const known = fields ?? lastGood?.fields;
    const good = known && { fields: known, text };
    const names = checked.mentions.pictures.map(({ name }) => name.replace(/^\.\//, ''));
    return this.shown({ kind, slug, path, picture, names, good, problems, stale: refused || !fields });
  }

  private async shown(given: {
    kind: KindName;
    slug: string;
    path: string;
    picture: FindPicture;
    names: string[];
    good: LastGood | undefined;
    problems: PreviewProblem[];
    stale: boolean;
  }): Promise<LaidOut> {
    const { kind, slug, path, names, good, stale } = given;
    const problems = [...given.problems];
    const pictures: Record<string, PictureFile> = {};
    for (const name of new Set([...names, ...(stale && good ? namedIn(good.text) : [])])) {
      const found = await given.picture(name);
      if (found && 'picture' in found) pictures[name] = found.picture;
      else {
        const message = found ? found.problem : 'is not there. Choose it again.';
        problems.push({ place: `Picture ${name}`, message, field: '' });
      }
    }
    const entry = good && { kind, slug, path, fields: good.fields, text: good.text, pictures };
    return { page: entry ? layOut(entry, this.published(), Date.now()) : null, problems, good, stale };
  }
}

/** The fields of a file, or null when they cannot be read. */
function fieldsOf(kind: KindName, file: string): Record<string, unknown> | null {
  const source = KINDS[kind].form === 'text' ? cutFrontMatter(file)?.fields : file;
  if (source === undefined) return null;
  const read = readStrictYaml(source);
  return 'fields' in read ? read.fields.data : null;
}

const namedIn = (text: string) => text.match(/[a-z0-9][a-z0-9_-]*\.(?:jpe?g|png|webp|gif)\b/g) ?? [];
