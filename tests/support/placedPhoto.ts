import sharp from 'sharp';

/** Where the photo says that it was taken, as Exif writes it: 52° 22′, 4° 53′. */
const PLACE = { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 53/1 0/1' };

/**
 * A photo as a phone makes it: many colours, turned by a mark, with the place, the camera and a
 * caption in it.
 * @param width before it is turned upright
 */
export function placedPhoto(width = 4000, height = 3000): Promise<Buffer> {
  const noise = Buffer.alloc(100 * 75 * 3);
  for (let at = 0; at < noise.length; at++) noise[at] = (at * 7919 + (at >> 3) * 104_729) % 256;
  return sharp(noise, { raw: { width: 100, height: 75, channels: 3 } })
    .resize(width, height, { kernel: 'cubic' })
    .withExif({ IFD0: { Make: 'SecretCamera', ImageDescription: 'SecretCaption' }, IFD3: PLACE })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>52,22N</exif:GPSLatitude></x:xmpmeta>')
    .jpeg({ quality: 90 })
    .toBuffer();
}
