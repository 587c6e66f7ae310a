import type { ChosenFormat } from './chosenFile.ts';
import { pixelLook, type PixelLook } from './pixelLook.ts';
import { plainPng } from './plainPng.ts';

/** A picture as it will lie beside the text. */
export interface StoredPicture {
  data: Blob;
  /** Ending of its file name, without the dot. */
  ending: 'png' | 'webp' | 'jpg';
}
interface Original {
  bitmap: ImageBitmap;
  /** The size to store it in. */
  width: number;
  height: number;
  format: ChosenFormat;
  /** The bytes of the file, when its pixels may stay as they are. */
  asItIs: Uint8Array | null;
}

const SAMPLE_SIDE = 256;
/** A picture without loss may take this much; one that takes more is stored as a photo. */
const LARGEST_LOSSLESS = 3_000_000;
const PHOTO_QUALITY = 0.86;

/**
 * Drawings, and pictures that one can see through, are stored without loss; photos as WebP. What a
 * canvas writes holds pixels and nothing else.
 * @throws {Error} when the browser cannot write it
 */
export async function storedPicture(original: Original): Promise<StoredPicture> {
  const { format, asItIs } = original;
  if (format !== 'jpeg' && format !== 'avif') {
    const look = lookOf(original.bitmap);
    if (look.drawn || look.transparent) {
      const plain = format === 'png' && asItIs ? plainPng(asItIs) : null;
      const data = plain ? new Blob([plain], { type: 'image/png' }) : await written(original, 'image/png');
      if (data.size <= LARGEST_LOSSLESS) return { data, ending: 'png' };
    }
  }
  const data = await written(original, 'image/webp');
  if (data.type === 'image/webp') return { data, ending: 'webp' };
  // A browser that cannot write WebP gives a PNG instead.
  return { data: await written(original, 'image/jpeg'), ending: 'jpg' };
}

function lookOf(bitmap: ImageBitmap): PixelLook {
  const { context } = canvasOf(SAMPLE_SIDE, SAMPLE_SIDE);
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, SAMPLE_SIDE, SAMPLE_SIDE);
  return pixelLook(context.getImageData(0, 0, SAMPLE_SIDE, SAMPLE_SIDE).data);
}

async function written({ bitmap, width, height }: Original, type: string): Promise<Blob> {
  const { canvas, context } = canvasOf(width, height);
  if (type === 'image/jpeg') {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const data = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, PHOTO_QUALITY));
  if (!data) throw new Error('is more than this browser can work on. Make it smaller and choose it again.');
  return data;
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('is more than this browser can work on. Make it smaller and choose it again.');
  return { canvas, context };
}
