import { randomUUID } from 'node:crypto';
import { countWords, plainText, readingMinutes } from '../../../src/mdx/plainText.ts';
import { isReservedSlug, KINDS, pathOfEntry, type KindName } from '../../../src/model/kind.ts';
import { SLUG } from '../../../src/model/patterns.ts';
import { showPage, type ShownPage } from '../../../src/preview/shownPage.ts';
import { storyContent } from '../../../src/feeds/storyContent.ts';
import type { Actions } from '../action.ts';
import { listOf, textOf, type Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { pictureDigest } from './heldPictures.ts';
import type { FindPicture, LastGood } from './previewDesk.ts';
import type { PreviewProblem } from './previewProblems.ts';
import type { Previews } from './previews.ts';

/** What an editor learns of the text that it sent. */
export interface PreviewAnswer {
  /** Digests of pictures that the server does not hold: send the request again with their content. */
  wanted: string[];
  /** Address of the page; null when it cannot be shown. */
  page: string | null;
  problems: PreviewProblem[];
  /** The page shows an older text, because this one cannot be shown. */
  stale: boolean;
  words: number;
  minutes: number;
  /** The item in feeds, for stories that feeds have. */
  feed: { title: string; byline: string; date: string; html: string } | null;
}

const slugShape = new RegExp(SLUG);
const PANES = 40;

/** Previews of what an editor has not saved, and the address of a draft’s preview. Nothing here changes the newsroom. */
export function previewActions(previews: () => Previews): Actions {
  const good = new Map<string, LastGood>();
  return {
    reads: {
      preview: async (parameters) => preview(previews(), parameters, good),
      // Decap puts the entry's `preview_path` behind it.
      getDeployPreview: () => ({ url: '/preview', status: 'SUCCESS' }),
    },
  };
}

async function preview(
  previews: Previews,
  parameters: Parameters,
  good: Map<string, LastGood>,
): Promise<PreviewAnswer | { wanted: string[] }> {
  const kind = kindOf(parameters.kind);
  const slug = nameOf(kind, textOf(parameters.slug) ?? '');
  const file = parameters.file;
  if (typeof file !== 'string') throw new Refusal(422, 'The text of the entry is missing.');
  const { wanted, unsaved } = await unsavedPictures(previews, parameters);
  if (wanted.length > 0) return { wanted };
  const saved = previews.savedPictures(kind, slug);
  const picture: FindPicture = async (name) => unsaved.get(name) ?? saved(name);

  const pane = `${String(parameters.pane).slice(0, 60)} ${kind}/${slug}`;
  const path = pathOfEntry(kind, slug);
  const laidOut = await previews.desk.layOut({ kind, slug, path, file, picture, lastGood: good.get(pane) });
  if (laidOut.good) {
    good.delete(pane);
    good.set(pane, laidOut.good);
  }
  for (const oldest of good.keys()) {
    if (good.size <= PANES) break;
    good.delete(oldest);
  }
  const { page, problems, stale } = laidOut;
  const address = page && `live/${randomUUID()}`;
  if (page && address) showPage(address, page);
  const text = page && 'text' in page ? countWords(plainText(page.text.nodes)) : 0;
  return {
    wanted: [],
    page: address && `/preview/${address}/`,
    problems,
    stale,
    words: text,
    minutes: readingMinutes(text),
    feed: page && feedItem(page, textOf(parameters.origin) ?? ''),
  };
}

type Unsaved = Map<string, Awaited<ReturnType<FindPicture>>>;

/** Takes in the pictures of a request, each sent with its content once. */
async function unsavedPictures(
  { pictures }: Previews,
  parameters: Parameters,
): Promise<{ wanted: string[]; unsaved: Unsaved }> {
  const unsaved: Unsaved = new Map();
  const wanted: string[] = [];
  for (const { name, digest, content } of listOf(parameters.pictures)) {
    if (typeof name !== 'string' || typeof digest !== 'string') continue;
    const bytes = typeof content === 'string' ? Buffer.from(content, 'base64') : null;
    if (bytes && pictureDigest(bytes) === digest) await pictures.hold(name, bytes);
    const known = pictures.look(digest);
    if (known) unsaved.set(name, known);
    else wanted.push(digest);
  }
  return { wanted, unsaved };
}

/** The item as feeds have it; its pictures are those of this machine. */
function feedItem(page: ShownPage, origin: string): PreviewAnswer['feed'] {
  if (page.kind !== 'articles' || page.story.article.status === 'retracted') return null;
  const { story, text, archive } = page;
  const site = URL.canParse(origin) ? origin : archive.site.address;
  return {
    title: story.article.headline,
    byline: story.bylines.map(({ data }) => data.name).join(', '),
    date: new Date(story.published).toISOString(),
    html: storyContent(story, text, site, archive.site.timeZone),
  };
}

function kindOf(value: unknown): KindName {
  const name = String(value);
  if (!Object.hasOwn(KINDS, name)) throw new Refusal(422, 'The newsroom has no entries of this kind.');
  return name as KindName;
}

/** The name of an entry in addresses; for one that has none yet a name that stands for it. */
function nameOf(kind: KindName, slug: string): string {
  if (KINDS[kind].form === 'settings') return kind;
  return slugShape.test(slug) && !isReservedSlug(kind, slug) ? slug : 'not-saved-yet';
}
