import { KINDS, pathOfEntry, type KindName } from '../../src/model/kind.ts';
import { takeBase, withBase } from './baseVersion.ts';
import type { Backend, DecapCms } from './decap.ts';
import { unlessLeft } from './keep/leftEntry.ts';
import { watchedSave } from './keep/saveTrouble.ts';
import { newsroomRequest } from './newsroomRequest.ts';
import { announceStale } from './staleSave.ts';
import { ownVersions } from './ownVersions.ts';
import { signedIn } from './signedIn.ts';
import { signedInRequest } from './signedInRequest.ts';

interface SentEntry {
  data: string | null;
  file: { path: string; id: string | null };
}
interface DataFile {
  path: string;
  slug: string;
  raw: string;
}
interface SaveOptions {
  collectionName: string;
  useWorkflow: boolean;
  newEntry: boolean;
}

/**
 * Decap's proxy backend, with two things that it lacks: who is signed in, and the version of
 * each entry that the author began from, so that the server can refuse to overwrite.
 */
export function registerNewsroomBackend(cms: DecapCms): void {
  const proxy = cms.getBackend('proxy');

  function Newsroom(config: unknown, options: unknown): Backend {
    const inner = proxy.init(config, options);
    const own = ownMethods(inner);
    return new Proxy(inner, {
      get: (target, key: string) => {
        if (key in own) return own[key];
        const value = target[key] as unknown;
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  cms.registerBackend('newsroom', Newsroom);
}

/** What Decap calls an entry: `name/index` when it is a text. */
const decapSlug = (kind: KindName, name: string) => (KINDS[kind]?.form === 'text' ? `${name}/index` : name);

const pathOf = (collection: string, slug: string) => pathOfEntry(collection as KindName, slug.replace(/\/index$/, ''));

function ownMethods(inner: Backend): Record<string, unknown> {
  const versions = ownVersions;
  /** Files whose last save was refused. */
  const refused = new Set<string>();
  /** Asks; what was refused because somebody else was first is announced to the page. */
  const change = (action: string, params: object) => signedInRequest(action, params).catch(announceStale);
  const saw = ({ file }: SentEntry) => {
    versions.saw(file.path, file.id);
    refused.delete(file.path);
  };
  const noted = (entry: SentEntry) => ({
    ...entry,
    data: entry.data === null ? null : withBase(entry.data, entry.file.id),
  });
  const me = async () => {
    const { name, email, role } = await signedIn();
    // Decap’s word for somebody who may write and send to review, and not publish: its menus offer no more than that.
    return { name, login: name, email, avatar_url: '', useOpenAuthoring: role === 'author' };
  };

  return {
    authenticate: me,
    restoreUser: me,
    getEntry: async (path: string) => {
      const entry = (await newsroomRequest('getEntry', { path })) as SentEntry;
      if (entry.data === null)
        throw new Error('This entry is not in the newsroom any more. Somebody may have deleted it.');
      saw(entry);
      return noted(entry);
    },
    // Decap asks for this to fill a list of its own, which nobody sees: the desk has a better one.
    entriesByFolder: () => Promise.resolve([]),
    // The choices of a field that refers to another kind.
    allEntriesByFolder: async (...parameters: never[]) =>
      ((await inner.entriesByFolder!(...parameters)) as SentEntry[]).map(noted),
    entriesByFiles: async (...parameters: never[]) =>
      ((await inner.entriesByFiles!(...parameters)) as SentEntry[]).map(noted),
    // Decap would load every draft, one after the other, before it opens the first entry. It asks for each it opens anyway.
    unpublishedEntries: () => Promise.resolve([]),
    unpublishedEntryDataFile: async (collection: string, slug: string, path: string) => {
      const entry = (await newsroomRequest('unpublishedEntryDataFile', { collection, slug, path })) as SentEntry;
      saw(entry);
      return unlessLeft(collection, slug, noted(entry).data);
    },
    // The last that Decap asks for when it reads an entry: the pictures in its folder. It names none for those of the whole site.
    getMedia: async (folder?: string) => {
      const pictures = await inner.getMedia!(...([folder] as never[]));
      if (folder === undefined) return pictures;
      const [, kind = '', name = ''] = folder.split('/');
      return unlessLeft(kind, decapSlug(kind as KindName, name), pictures);
    },
    persistEntry: async (
      entry: { dataFiles: DataFile[]; assets: { path: string; toBase64: () => Promise<string> }[] },
      saveOptions: SaveOptions,
    ) => {
      const bases: Record<string, string | null> = {};
      const dataFiles = entry.dataFiles.map((file) => {
        const { text, base } = takeBase(file.raw);
        bases[file.path] = versions.now(file.path, base);
        return { ...file, raw: text };
      });
      // A picture that was chosen and replaced again is still among them; only those that the text shows are saved.
      const shown = entry.assets.filter(({ path }) =>
        dataFiles.some(({ raw }) => raw.includes(path.slice(path.lastIndexOf('/') + 1))),
      );
      const assets = await Promise.all(
        shown.map(async (asset) => ({
          path: asset.path,
          content: await asset.toBase64(),
          encoding: 'base64',
        })),
      );
      const params = { dataFiles, assets, bases, options: saveOptions };
      for (const { path } of dataFiles) refused.add(path);
      const { versions: made } = (await watchedSave(() => change('persistEntry', params))) as {
        versions: Record<string, string>;
      };
      for (const { path } of entry.dataFiles) {
        versions.made(path, bases[path] ?? null, made[path] ?? null);
        versions.saw(path, made[path] ?? null);
        refused.delete(path);
      }
    },
    updateUnpublishedEntryStatus: (collection: string, slug: string, newStatus: string) =>
      change('updateUnpublishedEntryStatus', { collection, slug, newStatus }),
    publishUnpublishedEntry: (collection: string, slug: string) =>
      change('publishUnpublishedEntry', { collection, slug, seen: versions.seen(pathOf(collection, slug)) }),
    // After a save that was refused Decap takes the entry for a draft without fields, and its address cannot be made.
    getDeployPreview: (collection: string, slug: string) =>
      refused.has(pathOf(collection, slug))
        ? Promise.resolve(null)
        : newsroomRequest('getDeployPreview', { collection, slug }),
    deleteUnpublishedEntry: (collection: string, slug: string) =>
      change('deleteUnpublishedEntry', { collection, slug, seen: versions.seen(pathOf(collection, slug)) }),
  };
}
