import { takeBase, withBase } from './baseVersion.ts';
import type { Backend, DecapCms } from './decap.ts';

interface SentEntry {
  data: string | null;
  file: { path: string; id: string | null };
}
interface DataFile {
  path: string;
  slug: string;
  raw: string;
}
type Request = (payload: { action: string; params: Record<string, unknown> }) => Promise<Record<string, unknown>>;

/**
 * Decap's proxy backend, with two things that it lacks: who is signed in, and the version of
 * each entry that the author began from, so that the server can refuse to overwrite.
 */
export function registerNewsroomBackend(cms: DecapCms): void {
  const proxy = cms.getBackend('proxy');

  function Newsroom(config: unknown, options: unknown): Backend {
    const inner = proxy.init(config, options);
    const request = (inner.request as unknown as Request).bind(inner);
    /** What this tab itself made of a version: `path version` to the version after. */
    const successors = new Map<string, string>();
    const currentBase = (path: string, base: string | null) => {
      let now = base;
      for (let next = now; next; next = successors.get(`${path} ${next}`) ?? null) now = next;
      return now;
    };
    const noted = (entry: SentEntry) => ({
      ...entry,
      data: entry.data === null ? null : withBase(entry.data, entry.file.id),
    });
    const me = async () => {
      const { name, email } = (await request({ action: 'me', params: {} })) as { name: string; email: string };
      return { name, login: name, email, avatar_url: '' };
    };

    const own: Record<string, unknown> = {
      authenticate: me,
      restoreUser: me,
      getEntry: async (path: string) => {
        const entry = (await request({ action: 'getEntry', params: { path } })) as unknown as SentEntry;
        if (entry.data === null)
          throw new Error('This entry is not in the newsroom any more. Somebody may have deleted it.');
        return noted(entry);
      },
      entriesByFolder: async (...parameters: never[]) =>
        ((await inner.entriesByFolder!(...parameters)) as SentEntry[]).map(noted),
      entriesByFiles: async (...parameters: never[]) =>
        ((await inner.entriesByFiles!(...parameters)) as SentEntry[]).map(noted),
      persistEntry: async (
        entry: { dataFiles: DataFile[]; assets: { path: string; toBase64: () => Promise<string> }[] },
        saveOptions: Record<string, unknown>,
      ) => {
        const bases: Record<string, string | null> = {};
        const dataFiles = entry.dataFiles.map((file) => {
          const { text, base } = takeBase(file.raw);
          bases[file.path] = currentBase(file.path, base);
          return { ...file, raw: text };
        });
        const assets = await Promise.all(
          entry.assets.map(async (asset) => ({
            path: asset.path,
            content: await asset.toBase64(),
            encoding: 'base64',
          })),
        );
        const { versions } = (await request({
          action: 'persistEntry',
          params: { dataFiles, assets, bases, options: saveOptions },
        })) as { versions: Record<string, string> };
        for (const [path, version] of Object.entries(versions)) {
          const base = bases[path];
          if (base && base !== version) successors.set(`${path} ${base}`, version);
        }
      },
    };
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
