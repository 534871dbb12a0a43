/** Pictures made small enough for a message, and free of what a camera writes into them. */
import {VoiceError} from './errors.js';

/** A picture's share of what a channel takes in one message. */
export const IMAGE_BYTES = 190_000;

const MAX_FILE_BYTES = 30 * 2 ** 20;
/** Pixels of the longest side: models see no more. */
const MAX_SIDE = 1536;
const TRIES = 8;

/** What may leave the page as it is: nothing but pixels. A false alarm in the pixels themselves only costs an encoding. */
const CLEAN = {
  // No APP1 (EXIF, XMP), APP13 (IPTC) or comment, not in a second picture behind the first either.
  jpeg: /^\xff\xd8(?![^]*\xff[\xe1\xed\xfe])/,
  png: /^.PNG\r\n(?![^]*(?:eXIf|[itz][ET]Xt))[^]*IEND[^]{4}$/,
};

/**
 * A data URL of at most `maxBytes` characters, from any picture that the browser decodes; a JPEG where it had to be made anew.
 * SVG is none: browsers decode it in an element only.
 * @throws VoiceError `media.image`, or the reason of `signal`.
 */
export async function downscale(blob: Blob, maxBytes: number, signal?: AbortSignal): Promise<string> {
  let bitmap: ImageBitmap | undefined;
  try {
    if (blob.size > MAX_FILE_BYTES) throw new RangeError('the file is too large');
    // Turned as the file says: every browser's default, and some know no name for it.
    bitmap = await createImageBitmap(blob);
    const side = Math.min(MAX_SIDE, Math.max(bitmap.width, bitmap.height));
    return (await asItIs(blob, bitmap, maxBytes)) ?? (await encoded(bitmap, side, maxBytes, signal));
  } catch (cause) {
    signal?.throwIfAborted();
    throw new VoiceError('media.image', {cause});
  } finally {
    bitmap?.close();
  }
}

async function asItIs(blob: Blob, {width, height}: ImageBitmap, maxBytes: number): Promise<string | null> {
  if (blob.size > maxBytes || Math.max(width, height) > MAX_SIDE) return null;
  const bytes = new TextDecoder('latin1').decode(await blob.arrayBuffer());
  const type = CLEAN.jpeg.test(bytes) ? 'jpeg' : CLEAN.png.test(bytes) ? 'png' : null;
  // The type by what it holds: a file may be named anything.
  const url = type && (await dataUrl(new Blob([blob], {type: `image/${type}`})));
  return url && url.length <= maxBytes ? url : null;
}

async function encoded(bitmap: ImageBitmap, longest: number, maxBytes: number, signal?: AbortSignal): Promise<string> {
  let side = longest;
  for (let tries = 0; tries < TRIES; tries++) {
    signal?.throwIfAborted();
    const url = await dataUrl(await jpeg(bitmap, side, tries ? 0.7 : 0.85));
    if (url.length <= maxBytes) return url;
    side *= Math.min(0.9, Math.max(0.3, Math.sqrt(maxBytes / url.length)));
  }
  throw new RangeError(`not to be made as small as ${maxBytes}`);
}

/** On white, so that what is transparent is not black. */
function jpeg(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = side / Math.max(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, bitmap.width * scale);
  canvas.height = Math.max(1, bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no encoder'))), 'image/jpeg', quality));
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('not readable', {cause: reader.error}));
    reader.readAsDataURL(blob);
  });
