import type { Entry } from '../copydesk/newsroom.ts';
import { picturesFolder } from '../model/kind.ts';
import type { Person, Portrait } from '../model/person.ts';
import type { PictureFile } from '../pictures/pictureFile.ts';
import type { Named } from './story.ts';

/** Who signs stories, with their picture. */
export interface Signer extends Named<Person> {
  portrait: SignersPortrait | null;
}
export interface SignersPortrait extends Portrait {
  picture: PictureFile;
  /** Path of the original from the top of the repository. */
  source: string;
}

/** A person or desk with its address and, if it has one and it is a good picture, its portrait. */
export function signerOf({ slug, data, pictures }: Pick<Entry<'people'>, 'slug' | 'data' | 'pictures'>): Signer {
  const name = data.portrait?.file.replace(/^\.\//, '') ?? '';
  const picture = pictures[name];
  return {
    slug,
    address: `/people/${slug}/`,
    data,
    portrait:
      data.portrait && picture
        ? { ...data.portrait, picture, source: `${picturesFolder('people', slug)}/${name}` }
        : null,
  };
}
