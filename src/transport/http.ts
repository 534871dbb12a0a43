import {VoiceError, type ErrorCode} from '../errors.js';
import {explained} from '../refusals.js';

/** A key is some hundred bytes, an SDP answer some thousand. */
const MAX_BYTES = 64 * 1024;

export interface Answer {
  readonly response: Response;
  /** `null` when there was more than anybody should read. */
  readonly text: string | null;
}

/** `POST`s and reads the answer, whatever it is. @throws VoiceError `net.offline` or `code`; an abort keeps its own reason. */
export async function post(code: ErrorCode, url: string, init: RequestInit, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, {...init, method: 'POST', signal});
    return {response, text: await readText(response)};
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new VoiceError(navigator.onLine ? code : 'net.offline', {cause});
  }
}

async function readText({body}: Response): Promise<string | null> {
  const reader = body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      void reader.cancel();
      return null;
    }
    text += decoder.decode(value, {stream: true});
  }
}

/** The error for an answer that is not 2xx. `reason` is the machine's word for it, where it gave one that is safe to repeat. */
export function refusal(code: ErrorCode, {status, headers}: Response, reason: string | null = null): VoiceError {
  const after = retryAfterMs(headers.get('retry-after'));
  return new VoiceError(code, {
    detail: `answered ${status} ${explained(reason ?? '')}`,
    cause: {status, reason},
    ...(after !== null && {retryAfterMs: after}),
  });
}

/** Milliseconds of a `Retry-After` (seconds or a date), kept between 1 and 60 s; `null` where there is none. */
export function retryAfterMs(value: string | null, now = Date.now()): number | null {
  if (value === null) return null;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.min(60_000, Math.max(1000, ms));
}
