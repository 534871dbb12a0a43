import {VoiceError, type ErrorCode} from '../errors.js';
import {explained} from '../refusals.js';
import {parseJson} from './json.js';
import {channelPipe, quiet, type Pipe, type PipeEvents} from './pipe.js';

/** A browser can send no header with a WebSocket: the key is one of the sub-protocols (protocol.md §1.4). */
export interface WebsocketRoute {
  readonly url: string;
  readonly protocols: readonly string[];
}

export interface WebsocketCall {
  readonly pipe: Pipe;
  /** Settles when events can be sent. */
  readonly opened: Promise<void>;
  close(): void;
}

/** A message is measured before it is parsed. */
const MAX_MESSAGE_BYTES = 2 ** 20;
/** What the provider takes in one event (protocol.md §8). */
const MAX_EVENT_BYTES = 15 * 2 ** 20;

/** @throws VoiceError `token.invalid`, `provider.unavailable`; never what the browser threw, whose text holds the key. */
export function openWebsocket({url, protocols}: WebsocketRoute, events: PipeEvents): WebsocketCall {
  const socket = makeSocket(url, protocols);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = ({data}: MessageEvent<string | ArrayBuffer>) => {
    const bytes = typeof data === 'string' ? data.length : data.byteLength;
    if (bytes > MAX_MESSAGE_BYTES) events.oversize?.(bytes);
    else events.message(parseJson(data));
  };
  const opened = new Promise<void>((resolve, reject) => {
    let open = false;
    socket.onopen = () => {
      open = true;
      resolve();
    };
    socket.onclose = ({code, reason}) => {
      if (open) events.closed(whyClosed(code, reason));
      else reject(whyRefused());
    };
    // Where connect-src forbids it, Chromium tells of no close.
    socket.onerror = () => reject(whyRefused());
  });

  return {
    pipe: channelPipe(socket, MAX_EVENT_BYTES),
    opened: quiet(opened),
    close() {
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
    },
  };
}

function makeSocket(url: string, protocols: readonly string[]): WebSocket {
  try {
    return new WebSocket(url, [...protocols]);
  } catch (thrown) {
    // "The subprotocol 'openai-insecure-api-key.…' is invalid": the exception is no cause to be shown.
    const invalid = thrown instanceof Error && thrown.name === 'SyntaxError';
    throw new VoiceError(invalid ? 'token.invalid' : 'provider.unavailable', {detail: 'the browser refused the WebSocket'});
  }
}

/** A browser does not say why a handshake failed: a refused key, a wrong address and a blocked one look alike. */
const whyRefused = (): VoiceError =>
  new VoiceError(navigator.onLine ? 'provider.unavailable' : 'net.offline', {detail: 'WebSocket handshake: key, address, network or connect-src'});

const BY_REASON: readonly (readonly [RegExp, ErrorCode])[] = [
  [/session_expired|maximum duration/, 'session.expired'],
  [/quota|billing/, 'provider.quota'],
  [/rate_limit/, 'limit.provider'],
  [/beta_api_shape_disabled/, 'config.dialect'],
];

const BY_CODE: Readonly<Record<number, ErrorCode>> = {1001: 'provider.unavailable', 1008: 'token.expired', 1009: 'protocol.oversize', 1011: 'provider.unavailable', 1012: 'provider.unavailable', 1013: 'provider.unavailable'};

/** What a close code and its reason mean; `null` for a goodbye. The reason is shown only where it is one machine word. */
export function whyClosed(code: number, reason: string): VoiceError | null {
  const known = BY_REASON.find(([pattern]) => pattern.test(reason))?.[1];
  if (!known && (code === 1000 || code === 1005)) return null;
  const word = /^[a-z_.]{1,64}$/i.test(reason) ? ` ${reason}` : '';
  return new VoiceError(known ?? BY_CODE[code] ?? (code >= 4000 ? 'provider.rejected' : 'net.lost'), {detail: `WebSocket ${code}${explained(word)}`});
}
