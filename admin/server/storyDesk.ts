import { articleFields } from '../../src/model/article.ts';
import { momentText } from '../../src/model/wallClock.ts';
import { withFields } from './articleText.ts';
import { commitEdit } from './commitEdit.ts';
import type { Parameters } from './parameters.ts';
import { baseOf, headlineOf, publishedStory, type PublishedStory } from './publishedStory.ts';
import type { Desk } from './publishDraft.ts';
import { Refusal } from './refusal.ts';
import type { Author, Oid } from './repository.ts';
import { textToPublish } from './textToPublish.ts';

/** What changes a story that readers have, in one commit on what is published. */
export class StoryDesk {
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Adds a correction, dated now: `{slug, base, what, why}`. */
  correct(parameters: Parameters, author: Author): Promise<{ version: Oid }> {
    return this.change(parameters, author, 'Correct', (story) => ({ corrections: withCorrection(story, parameters) }));
  }

  /** Says that the facts of a story changed now: `{slug, base}`. */
  markUpdate(parameters: Parameters, author: Author): Promise<{ version: Oid }> {
    return this.change(parameters, author, 'Mark an update of', ({ now, timeZone }) => ({
      updated: momentText(now, timeZone),
    }));
  }

  /** Withdraws a story: `{slug, base, what, why}`. Its address stays and shows the reason. */
  retract(parameters: Parameters, author: Author): Promise<{ version: Oid }> {
    return this.change(parameters, author, 'Retract', (story) => {
      if (story.fields.status === 'retracted') throw new Refusal(409, 'This story is retracted already.');
      return { status: 'retracted', corrections: withCorrection(story, parameters) };
    });
  }

  private async change(
    parameters: Parameters,
    author: Author,
    verb: string,
    changed: (story: PublishedStory) => Record<string, unknown>,
  ): Promise<{ version: Oid }> {
    const base = baseOf(parameters);
    const story = await publishedStory(this.desk.repository, parameters);
    if (!story.isOut)
      throw new Refusal(
        409,
        'Readers do not have this story yet, so there is nothing to tell them. Change its text instead.',
      );
    const text = textToPublish(story.text, withFields(story.text, changed(story)), story.now, story.timeZone);
    const files = [{ path: story.path, content: Buffer.from(text), base }];
    await this.desk.saveCheck.check(files);
    const message = `${verb} article: ${headlineOf(story)}`;
    const versions = await commitEdit(this.desk.repository, { author, message, files });
    return { version: versions.get(story.path)! };
  }
}

const { what: WHAT, why: WHY } = articleFields.corrections.unwrap().element.shape;

/** @throws {Refusal} 422 when the author did not say what changed and why */
function withCorrection({ fields, now, timeZone }: PublishedStory, parameters: Parameters): unknown[] {
  const [what, why] = [oneLine(parameters.what), oneLine(parameters.why)];
  if (!what || !why) throw new Refusal(422, 'Readers must learn both: what changed, and why. Fill in both fields.');
  const problems = [
    ...(WHAT.safeParse(what).error?.issues.map(({ message }) => `What changed: ${message}`) ?? []),
    ...(WHY.safeParse(why).error?.issues.map(({ message }) => `Why: ${message}`) ?? []),
  ];
  if (problems.length > 0) throw new Refusal(422, problems.join(' · '));
  const before: unknown[] = Array.isArray(fields.corrections) ? fields.corrections : [];
  return [...before, { date: momentText(now, timeZone), what, why }];
}

/** Line breaks that were typed into a paragraph are spaces. */
const oneLine = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');
