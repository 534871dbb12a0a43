/** What the page asks for, told by the content type alone: a key, or an answer to its SDP offer. */
export type BodyKind = 'json' | 'sdp';
/**
 * The endpoint that a request means. Both content types also make a browser ask first (CORS preflight).
 * @throws Refusal `unsupported_media_type`
 */
export declare function bodyKind(request: Request): BodyKind;
/**
 * The body's bytes. They are counted as they arrive: `Content-Length` may lie, and a chunked body has none.
 * @throws Refusal `body_too_large`, `body_timeout`, `bad_request`
 */
export declare function readBody(request: Request, kind: BodyKind): Promise<Uint8Array<ArrayBuffer>>;
/** Everything a stream holds, or `null` when that is more than `limit` bytes; the rest is then left unread. */
export declare function readUpTo(stream: ReadableStream<Uint8Array> | null, limit: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>;
/** Bytes as text, or `null` where they are not UTF-8. A byte-order mark stays, so that it is refused as the noise it is. */
export declare function decodeUtf8(bytes: Uint8Array): string | null;
/** The value a JSON text stands for, or `undefined` where it is none. */
export declare function parseJson(text: string | null): unknown;
/** Whether a value is a JSON object, neither `null` nor an array. */
export declare const isObject: (value: unknown) => value is Readonly<Record<string, unknown>>;
