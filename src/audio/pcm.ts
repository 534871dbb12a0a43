/** The provider's audio: 24 kHz mono, 16 bits little-endian (as every machine that runs a browser is), in base64. */

/** The browsers of 2025 have these natively; older ones have `atob` and `btoa`. */
interface NativeBase64 {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
  prototype: {toBase64?(): string};
}

const native = Uint8Array as unknown as NativeBase64;
/** How many arguments a call may safely have. */
const CHUNK = 8192;

export function encodePcm(samples: ArrayBuffer): string {
  const bytes = new Uint8Array(samples);
  if (native.prototype.toBase64) return native.prototype.toBase64.call(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Takes what is whole: everything before the first character that is no base64, less half a sample. Never throws. */
export function decodePcm(text: string): Int16Array<ArrayBuffer> {
  const {buffer, length} = bytesOf(text);
  return new Int16Array(buffer, 0, length >> 1);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return decode(text);
  } catch {
    const valid = /^[a-z\d+/]*/i.exec(text)?.[0].length ?? 0;
    return decode(text.slice(0, valid - (valid % 4)));
  }
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  if (native.fromBase64) return native.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
