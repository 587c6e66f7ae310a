import { textOf } from '../decap.ts';
import { rebased } from '../fileFormat.ts';
import { titleOf, type EntryData, type OpenEntry } from '../openEntry.ts';
import { ownVersions } from '../ownVersions.ts';
import type { KeptPicture, KeptTexts, WhyAside } from './keptTexts.ts';
import { TAB } from './tab.ts';

/** This tab’s own text of an entry, as long as it is not saved. */
export const ownId = ({ kind, slug }: Pick<OpenEntry, 'kind' | 'slug'>) => `${TAB} ${kind}/${slug}`;

/**
 * The values of the form as they are kept: from the version to which this tab’s own saves have led. The tab knows its
 * saves until it is closed, and a kept text is taken up again after that: its author would be told of a conflict with
 * their own save.
 */
export function keptValues({ values, entry }: OpenEntry): EntryData {
  const path = textOf(entry.get('path'));
  return rebased(values.toJS(), (base) => ownVersions.now(path, base));
}

/** Takes a text out of the form, with its pictures, to where it can be taken up again. */
export async function setAside(texts: KeptTexts, open: OpenEntry, why: WhyAside): Promise<void> {
  const { kind, slug, entry } = open;
  const data = keptValues(open);
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
