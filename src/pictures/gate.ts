import sharp from 'sharp';
import { PICTURE_LIMITS, pictureFormat, type PictureFormat } from './limits.ts';

/** What is known of a picture that has been decoded whole. Width and height as seen, after its orientation mark. */
export interface PictureShape {
  format: PictureFormat;
  width: number;
  height: number;
}

// Of libvips' many loaders only these four may run: the others have had holes, and SVG and PDF can reach out.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});

const ENDINGS: Record<string, PictureFormat> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', gif: 'gif' };

/**
 * Decodes a picture from first to last pixel and tells its shape, or what is wrong with it as
 * the end of a sentence: “The picture lead.jpg …”.
 * @param name its file name; the ending must be true
 */
export async function inspectPicture(
  bytes: Buffer,
  name: string,
): Promise<{ shape: PictureShape } | { problem: string }> {
  const wrong = wrongOutside(bytes, name);
  if (wrong) return { problem: wrong };
  try {
    const options = { limitInputPixels: PICTURE_LIMITS.pixels, failOn: 'warning', animated: true } as const;
    const meta = await sharp(bytes, options).metadata();
    const frames = meta.pages ?? 1;
    const frameHeight = meta.pageHeight ?? meta.height;
    if (meta.width > PICTURE_LIMITS.side || frameHeight > PICTURE_LIMITS.side)
      return {
        problem: `is too large: ${meta.width} by ${frameHeight} pixels. The limit is ${PICTURE_LIMITS.side} a side.`,
      };
    if (frames > PICTURE_LIMITS.frames || meta.width * frameHeight * frames > PICTURE_LIMITS.pixels)
      return { problem: `has too many frames (${frames}) or pixels.` };
    await sharp(bytes, options).timeout({ seconds: PICTURE_LIMITS.seconds }).stats();
    const turned = (meta.orientation ?? 1) >= 5;
    return {
      shape: {
        format: meta.format as PictureFormat,
        width: turned ? frameHeight : meta.width,
        height: turned ? meta.width : frameHeight,
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { problem: `is damaged or cut short (${reason}). Export it again.` };
  }
}

function wrongOutside(bytes: Buffer, name: string): string | null {
  const format = ENDINGS[/\.([a-z]+)$/.exec(name)?.[1] ?? ''];
  if (!format) return 'must be a jpg, png, webp or gif.';
  if (bytes.length > PICTURE_LIMITS.bytes)
    return `has ${Math.ceil(bytes.length / 1024 / 1024)} MiB; the limit is 15 MiB.`;
  if (bytes.length < 32) return 'is empty or cut short. Export it again.';
  const found = pictureFormat(bytes);
  if (!found) return 'is not a jpg, png, webp or gif, whatever its name says.';
  if (found !== format) return `is a ${found} with the wrong ending. Name it .${found === 'jpeg' ? 'jpg' : found}.`;
  if (!endsWhole(bytes, format)) return 'is cut short, or holds something behind its end. Export it again.';
  return null;
}

function endsWhole(bytes: Buffer, format: PictureFormat): boolean {
  switch (format) {
    case 'png':
      return bytes.lastIndexOf('IEND') + 8 === bytes.length;
    case 'jpeg':
      return bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
    case 'gif':
      return bytes.at(-1) === 0x3b;
    case 'webp': {
      const rest = bytes.length - bytes.readUInt32LE(4);
      return rest === 8 || rest === 9;
    }
  }
}
