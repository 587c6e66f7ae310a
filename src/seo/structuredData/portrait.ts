import type { ImageObject } from 'schema-dts';
import type { SignersPortrait } from '../../archive/signer.ts';
import type { Site } from '../../model/site.ts';
import { orderRenditions } from '../../pictures/orders.ts';
import { renditionAddress } from '../../pictures/renditions.ts';
import { squares } from '../../pictures/squares.ts';

/** In pixels: as large as search engines ask of a picture of somebody. */
const SIDE = 600;

/** The picture of somebody who signs stories, cut square. Orders it. */
export function portraitData(
  { picture, source, alt, credit, focalPoint }: SignersPortrait,
  site: Site,
): ImageObject | undefined {
  const [rendition] = squares(picture, [SIDE], 'jpg', focalPoint);
  if (!rendition) return undefined;
  orderRenditions([rendition], source);
  const side = String(rendition.width);
  return {
    '@type': 'ImageObject',
    url: new URL(renditionAddress(rendition), site.address).href,
    width: side,
    height: side,
    caption: alt,
    ...(credit && { creditText: credit }),
  };
}
