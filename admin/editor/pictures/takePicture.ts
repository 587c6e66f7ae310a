import { chosenFormat, TELLING_BYTES, tooManyPixels } from './chosenFile.ts';
import { hiddenData } from './hiddenData.ts';
import type { TakenIn } from './pictureWords.ts';
import { storedPicture, type StoredPicture } from './storedPicture.ts';

/** Wider pictures are made smaller: readers get at most 1600 pixels, for screens with two dots a pixel. */
const WIDEST = 3200;

export interface TakenPicture extends TakenIn, StoredPicture {}

/**
 * Makes the picture that will be published from a file of the author’s: turned upright, at most
 * 3200 pixels wide, and nothing in it but the picture. It runs in the browser, so what is hidden in
 * the file (places, names of cameras) never leaves the author’s machine.
 * @throws {Error} whose words end the sentence “IMG_1.HEIC …”
 */
export async function takePicture(file: Blob): Promise<TakenPicture> {
  const start = new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer());
  const chosen = chosenFormat(start, file.size);
  if ('problem' in chosen) throw new Error(chosen.problem);
  await refuseGiants(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const bitmap = await createImageBitmap(file).catch(damaged);
  try {
    const width = Math.min(bitmap.width, WIDEST);
    const height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width));
    const hidden = hiddenData(bytes);
    const asItIs = bitmap.width === width && !hidden.turned ? bytes : null;
    const stored = await storedPicture({ bitmap, width, height, format: chosen.format, asItIs });
    const sizes = { bytesBefore: file.size, bytesAfter: stored.data.size, widthBefore: bitmap.width };
    return { ...stored, ...sizes, width, height, hidden };
  } finally {
    bitmap.close();
  }
}

/** Asks for the sides before the pixels are unpacked: a small file can hold more than memory does. */
async function refuseGiants(file: Blob): Promise<void> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = address;
    }).catch(damaged);
    const tooMany = tooManyPixels(image.naturalWidth, image.naturalHeight);
    if (tooMany) throw new Error(tooMany);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function damaged(): never {
  throw new Error('is damaged or cut short: the browser cannot show it. Export it again, or choose another.');
}
