import { textOf } from '../decap.ts';
import { titleOf, type OpenEntry } from '../openEntry.ts';
import type { KeptPicture, KeptTexts, WhyAside } from './keptTexts.ts';
import { TAB } from './tab.ts';

/** This tab’s own text of an entry, as long as it is not saved. */
export const ownId = ({ kind, slug }: Pick<OpenEntry, 'kind' | 'slug'>) => `${TAB} ${kind}/${slug}`;

/** Takes a text out of the form, with its pictures, to where it can be taken up again. */
export async function setAside(texts: KeptTexts, open: OpenEntry, why: WhyAside): Promise<void> {
  const { kind, slug, values, entry } = open;
  const data = values.toJS();
  const now = Date.now();
  const id = `${ownId(open)} ${now}`;
  const text = { id, tab: TAB, kind, slug, title: titleOf(kind, data), keptAt: now, path: textOf(entry.get('path')) };
  await texts.keep({ ...text, data, discardedAt: now, why }, unsavedPictures(open));
  await texts.remove(ownId(open));
}

/** The pictures of a text that lie in the browser alone. */
export function unsavedPictures({ entry }: OpenEntry): KeptPicture[] {
  const files = (entry.get('mediaFiles') as { toJS(): Record<string, unknown>[] } | undefined)?.toJS() ?? [];
  return files.filter((file): file is KeptPicture => file.draft === true && file.file instanceof File);
}
