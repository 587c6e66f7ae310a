import { textOf, type ImmutableMap } from '../decap.ts';
import { newsroomRequest } from '../newsroomRequest.ts';

/** A picture that lies beside the text, or will when it is saved. */
export interface TextPicture {
  name: string;
  /** What Decap knows it by. Two pictures with the same bytes, both not saved yet, have one. */
  id: string;
  /** Chosen here and not saved yet. */
  unsaved: boolean;
}

/** The pictures of the text that is open, each name once. */
export function picturesOf(entry: ImmutableMap): TextPicture[] {
  const files = (entry.toJS().mediaFiles ?? []) as { name?: unknown; path?: unknown; id?: unknown; draft?: unknown }[];
  const pictures = new Map<string, TextPicture>();
  for (const { name, path, id, draft } of files) {
    const own = nameIn(typeof path === 'string' ? path : String(name));
    if (!pictures.has(own)) pictures.set(own, { name: own, id: String(id), unsaved: draft === true });
  }
  return [...pictures.values()];
}

/**
 * Every name that a new picture of the text must not have: of those that are open here, and of those
 * that somebody else may have put beside the text meanwhile.
 */
export async function takenNames(entry: ImmutableMap): Promise<string[]> {
  const names = picturesOf(entry).map(({ name }) => name);
  const path = textOf(entry.get('path'));
  // A new text has no place yet.
  if (!path) return names;
  try {
    const answer = (await newsroomRequest('pictureNames', { path })) as { names?: unknown };
    return Array.isArray(answer.names) ? [...names, ...answer.names.map(String)] : names;
  } catch {
    // Without the server the picture is taken all the same; a save would be refused if the name is gone by then.
    return names;
  }
}

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1);
