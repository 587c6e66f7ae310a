import type { ControlProperties } from '../decapControl.ts';
import { digestsOf } from './digests.ts';
import { noteDone } from './doneTo.ts';
import { freeName, plainName } from './pictureName.ts';
import { takePicture } from './takePicture.ts';
import { picturesOf, takenNames } from './textPictures.ts';

/**
 * Takes a file in as a picture of the text and returns the name that it got. The same picture a second
 * time gets no second file.
 * @param wanted whether the author still waits for it
 * @returns null when it is not wanted any more
 * @throws {Error} whose words end the sentence “IMG_1.HEIC …”
 */
export async function addedPicture(
  file: File,
  { field, getEntry, onPersistMedia }: ControlProperties,
  wanted: () => boolean,
): Promise<string | null> {
  const path = getEntry().get('path');
  const taken = await takePicture(file);
  const { decap, git } = await digestsOf(taken.data);
  const known = picturesOf(getEntry()).find(({ id }) => id === decap || id === git);
  noteDone(known?.id ?? decap, taken);
  if (known) return wanted() ? known.name : null;
  const name = freeName(plainName(file.name), taken.ending, await takenNames(getEntry()));
  // The author has gone to another text meanwhile: it must not land there.
  if (!wanted() || getEntry().get('path') !== path) return null;
  await onPersistMedia(new File([taken.data], name, { type: taken.data.type }), { field });
  if (!picturesOf(getEntry()).some((picture) => picture.name === name))
    throw new Error('could not be put beside the text. Choose it again.');
  return name;
}
