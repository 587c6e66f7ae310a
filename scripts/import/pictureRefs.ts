import type { Element, Nodes } from 'hast';

/** A picture that a text shows: its address, and WordPress’s number of it if that is known. */
export interface PictureRef {
  address: string;
  id: string;
}

export const isPictureAddress = (address: string): boolean => /^(?:https?:)?\/\/[^/]+\/./.test(address);

/** WordPress’s number of a picture, from its class or data. */
export function pictureId(element: Element): string {
  const classes = element.properties.className;
  const names = Array.isArray(classes) ? classes.join(' ') : '';
  const data = element.properties.dataId;
  return /\bwp-image-(\d+)\b/.exec(names)?.[1] ?? (typeof data === 'string' && /^\d+$/.test(data) ? data : '');
}

/** Every picture of a tree, and the numbers that its galleries name; an empty number stands for a gallery of all the post’s own. */
export function pictureRefs(node: Nodes): { pictures: PictureRef[]; galleries: string[] } {
  const pictures: PictureRef[] = [];
  const galleries: string[] = [];
  const visit = (here: Nodes) => {
    if (here.type === 'element') {
      const { src, dataGallery } = here.properties;
      if (here.tagName === 'img' && typeof src === 'string' && isPictureAddress(src))
        pictures.push({ address: src, id: pictureId(here) });
      if (typeof dataGallery === 'string')
        galleries.push(...(dataGallery ? dataGallery.split(/[\s,]+/).filter(Boolean) : ['']));
    }
    if ('children' in here) here.children.forEach(visit);
  };
  visit(node);
  return { pictures, galleries };
}
