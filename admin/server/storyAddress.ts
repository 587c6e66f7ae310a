import { pathOfEntry } from '../../src/model/kind.ts';
import { allowedPath } from './allowedPath.ts';
import { fieldsOf, withFields } from './articleText.ts';
import { commitEdit, type EditedFile } from './commitEdit.ts';
import { frontPageFollows } from './frontPagePlaces.ts';
import { git } from './git.ts';
import { textOf, type Parameters } from './parameters.ts';
import { baseOf, filesOfStory, formerSlugsOf, headlineOf, publishedStory } from './publishedStory.ts';
import type { Desk } from './publishDraft.ts';
import { Refusal } from './refusal.ts';
import type { Author, Oid } from './repository.ts';

/** Addresses of stories that readers have: an address that was out once leads somewhere for ever. */
export class StoryAddresses {
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /**
   * Gives a story another address, `{slug, base, to}`: its folder moves with its pictures, and the
   * old name becomes a former one, which leads to the new. Moving back to a former name works.
   */
  async move(parameters: Parameters, author: Author): Promise<{ slug: string; version: Oid }> {
    const base = baseOf(parameters);
    const story = await publishedStory(this.desk.repository, parameters);
    const to = textOf(parameters.to) ?? '';
    if (to === story.slug) throw new Refusal(422, 'That is the address already.');
    const { path } = allowedPath(pathOfEntry('articles', to));
    await this.refuseTaken(to, story.slug, story.tree);
    await this.refuseDraft(story.slug, 'Publish or delete it first, then change the address.');
    const former = formerSlugsOf(story.fields).filter((slug) => slug !== to);
    // Nobody knows the address of a story that is not out yet.
    const formerSlugs = story.isOut ? [...former, story.slug] : former;
    const text = withFields(story.text, { formerSlugs });
    const beside = filesOfStory(story.tree, story.slug).filter((file) => file !== story.path);
    const pictures = await this.desk.repository.blobs(beside.map((file) => story.tree.get(file)!));
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const files: EditedFile[] = [
      { path, content: Buffer.from(text), base: null },
      { path: story.path, content: null, base },
      ...beside.flatMap((file, index) => [
        { path: folder + file.slice(file.lastIndexOf('/') + 1), content: pictures[index]!, base: null },
        { path: file, content: null, base: story.tree.get(file)! },
      ]),
      ...(await frontPageFollows(this.desk.repository, story.tree, story.slug, to)),
    ];
    await this.desk.saveCheck.check(files);
    const message = `Move article: ${headlineOf(story)}\n\nFrom /news/${story.slug}/ to /news/${to}/.`;
    const versions = await commitEdit(this.desk.repository, { author, message, files });
    return { slug: to, version: versions.get(path)! };
  }

  /**
   * Lets another story take a story's place, `{slug, base, to}`: the addresses of the one lead to the
   * other, and its text and pictures go.
   */
  async redirect(parameters: Parameters, author: Author): Promise<{ slug: string }> {
    const base = baseOf(parameters);
    const story = await publishedStory(this.desk.repository, parameters);
    const target = await publishedStory(this.desk.repository, { slug: parameters.to });
    if (target.slug === story.slug) throw new Refusal(422, 'A story cannot lead to itself. Choose another one.');
    if (!target.isOut || target.fields.status !== 'published')
      throw new Refusal(422, `Readers cannot see “${headlineOf(target)}”. Choose a story that is published.`);
    for (const slug of [story.slug, target.slug]) await this.refuseDraft(slug, 'Publish or delete it first.');
    const formerSlugs = [...formerSlugsOf(target.fields), ...formerSlugsOf(story.fields), story.slug];
    const files: EditedFile[] = [
      { path: target.path, content: Buffer.from(withFields(target.text, { formerSlugs })), base: target.version },
      ...filesOfStory(story.tree, story.slug).map((path) => ({
        path,
        content: null,
        base: path === story.path ? base : story.tree.get(path)!,
      })),
      ...(await frontPageFollows(this.desk.repository, story.tree, story.slug, target.slug)),
    ];
    await this.desk.saveCheck.check(files);
    const message = `Redirect article: ${headlineOf(story)}\n\n/news/${story.slug}/ leads to /news/${target.slug}/ now.`;
    await commitEdit(this.desk.repository, { author, message, files });
    return { slug: target.slug };
  }

  private async refuseTaken(to: string, from: string, tree: ReadonlyMap<string, Oid>): Promise<void> {
    const another = 'Choose another one.';
    if (filesOfStory(tree, to).length > 0)
      throw new Refusal(409, `There is a story at /news/${to}/ already. ${another}`);
    if (await this.hasDraft(to)) throw new Refusal(409, `A draft has the address /news/${to}/ already. ${another}`);
    const owner = await this.ownerOfFormer(to, tree);
    if (owner && owner !== from)
      throw new Refusal(
        409,
        `/news/${to}/ is an old address of the story /news/${owner}/, and leads there. ${another}`,
      );
  }

  /** The story that had a name before. */
  private async ownerOfFormer(name: string, tree: ReadonlyMap<string, Oid>): Promise<string | null> {
    const { commit } = await this.desk.repository.branch();
    const found = await git(
      this.desk.repository.root,
      ['grep', '-l', '-z', '--fixed-strings', '-e', name, commit, '--', ':(glob)content/articles/*/index.mdx'],
      { answers: [1] },
    );
    const paths = found.toString().split('\0').filter(Boolean);
    const there = paths.map((path) => path.slice(path.indexOf(':') + 1)).filter((path) => tree.has(path));
    const texts = await this.desk.repository.blobs(there.map((path) => tree.get(path)!));
    const index = texts.findIndex((text) => formerSlugsOf(fieldsOf(text.toString())).includes(name));
    return there[index]?.split('/')[2] ?? null;
  }

  private async refuseDraft(slug: string, what: string): Promise<void> {
    if (await this.hasDraft(slug)) throw new Refusal(409, `There is an unpublished draft of /news/${slug}/. ${what}`);
  }

  private async hasDraft(slug: string): Promise<boolean> {
    return (await this.desk.drafts.find('articles', slug)) !== null;
  }
}
