import {VoiceError} from '../errors.js';

/** A transport is a pipe of JSON; it knows nothing of voice. */
export interface Pipe {
  /** Sends one event. @throws VoiceError `protocol.oversize`; a closed pipe drops it and answers `false`. */
  send(event: Record<string, unknown>): boolean;
  readonly isOpen: boolean;
  /** More waits to be sent than four seconds of speech: more speech would only come later. */
  readonly congested: boolean;
  /** Bytes that have left the browser so far; `null` while none wait to. */
  readonly left: number | null;
}

const MAX_WAITING_BYTES = 2 ** 18;

export interface PipeEvents {
  /** One parsed message; `undefined` for one that is no JSON. */
  message(event: unknown): void;
  /** A message too large to be read was dropped. */
  oversize?(bytes: number): void;
  /** The other side, or the network, ended it; `null` where it said goodbye, nothing where it gave no reason. Not called for our own close. */
  closed(error?: VoiceError | null): void;
}

/** What a data channel and a WebSocket have in common: all that a pipe needs. `limit` is in bytes. */
export function channelPipe(channel: RTCDataChannel | WebSocket, limit: number): Pipe {
  let sent = 0;
  const pipe = {
    get isOpen() {
      return channel.readyState === 'open' || channel.readyState === 1;
    },
    get congested() {
      return channel.bufferedAmount > MAX_WAITING_BYTES;
    },
    get left() {
      return channel.bufferedAmount > 0 ? sent - channel.bufferedAmount : null;
    },
    send(event: Record<string, unknown>) {
      if (!pipe.isOpen) return false;
      const text = JSON.stringify(event);
      const bytes = new TextEncoder().encode(text).byteLength;
      if (bytes > limit) throw new VoiceError('protocol.oversize', {detail: `${bytes} bytes; the limit is ${limit}`});
      channel.send(text);
      sent += bytes;
      return true;
    },
  };
  return pipe;
}

/** A connection that ends before anybody waits for it is no unhandled rejection. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
