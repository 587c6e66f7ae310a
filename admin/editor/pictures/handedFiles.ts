/** The form’s field for a picture, as `pictureField` makes it. */
export const PICTURE_FIELD = '.picture-field';

const takers = new WeakMap<Element, (file: File) => void>();

/** Says what a field for a picture does with a file that somebody else hands to it. */
export function takesFiles(field: Element, take: (file: File) => void): void {
  takers.set(field, take);
}

/** Hands a file to a field for a picture. Nothing happens when it is none. */
export function handFileTo(field: Element, file: File): void {
  takers.get(field)?.(file);
}

/** The first file that was dropped or pasted; a picture before others. */
export function fileIn(data: DataTransfer | null): File | null {
  const files = [...(data?.files ?? [])];
  return files.find((file) => file.type.startsWith('image/')) ?? files[0] ?? null;
}

/** Whether a file is being dragged: before it is dropped, the browser tells no more. */
export function holdsFile(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/**
 * A file that is dropped beside a field opens in the place of the editor, and with the editor goes
 * what was typed. So nothing happens to it.
 */
export function keepEditorFromDroppedFiles(): void {
  for (const name of ['dragover', 'drop'] as const)
    window.addEventListener(name, (event) => {
      if (!event.defaultPrevented && holdsFile(event.dataTransfer)) event.preventDefault();
    });
}
