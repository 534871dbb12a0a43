import {withDeadline} from './deadline.js';
import {Refusal} from './refusal.js';

/** What the page asks for, told by the content type alone: a key, or an answer to its SDP offer. */
export type BodyKind = 'json' | 'sdp';

const LIMITS: Readonly<Record<BodyKind, number>> = {json: 4 * 1024, sdp: 16 * 1024};
const BODY_TIMEOUT_MS = 2000;

/**
 * The endpoint that a request means. Both content types also make a browser ask first (CORS preflight).
 * @throws Refusal `unsupported_media_type`
 */
export function bodyKind(request: Request): BodyKind {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity') throw new Refusal('unsupported_media_type');
  if (type === 'application/json') return 'json';
  if (type === 'application/sdp') return 'sdp';
  throw new Refusal('unsupported_media_type');
}

/**
 * The body's bytes. They are counted as they arrive: `Content-Length` may lie, and a chunked body has none.
 * @throws Refusal `body_too_large`, `body_timeout`, `bad_request`
 */
export async function readBody(request: Request, kind: BodyKind): Promise<Uint8Array<ArrayBuffer>> {
  const limit = LIMITS[kind];
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal('body_too_large');
  const deadline = {ms: BODY_TIMEOUT_MS, parent: request.signal, onTimeout: () => new Refusal('body_timeout')};
  const bytes = await withDeadline(deadline, (signal) => readUpTo(request.body, limit, signal));
  if (bytes === null) throw new Refusal('body_too_large');
  return bytes;
}

/** Everything a stream holds, or `null` when that is more than `limit` bytes; the rest is then left unread. */
export async function readUpTo(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  // A stream that failed rejects here as well as in read(); once is enough.
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, {once: true});
  const bytes = new Uint8Array(limit);
  let length = 0;
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return bytes.slice(0, length);
      if (length + value.byteLength > limit) {
        cancel();
        return null;
      }
      bytes.set(value, length);
      length += value.byteLength;
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Bytes as text, or `null` where they are not UTF-8. A byte-order mark stays, so that it is refused as the noise it is. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** The value a JSON text stands for, or `undefined` where it is none. */
export function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a JSON object, neither `null` nor an array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
