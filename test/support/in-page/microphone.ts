import {replace} from './natives.js';

/** How `getUserMedia` is to fail: a stub, for what no flag of Chromium's brings about. */
export interface Failure {
  readonly name: string;
  readonly message?: string;
  /** Milliseconds until it says so. */
  readonly after?: number;
  /** So often; without it, every time. */
  readonly times?: number;
}

export interface Microphone {
  /** What each call of `getUserMedia` asked for. */
  readonly asked: readonly unknown[];
  readonly tracks: readonly MediaStreamTrack[];
  /** `null`: it works again. */
  fail(failure: Failure | null): void;
  /** Keeps every answer, a failure too, as an open prompt does, until `release`. */
  hold(): void;
  release(): void;
}

export function watchMicrophone(): Microphone {
  const real = MediaDevices.prototype.getUserMedia;
  const asked: unknown[] = [];
  const tracks: MediaStreamTrack[] = [];
  let failure: (Failure & {left: number}) | null = null;
  let gate: {readonly promise: Promise<void>; readonly open: () => void} | null = null;

  replace(MediaDevices.prototype, 'getUserMedia', async function (this: MediaDevices, constraints: MediaStreamConstraints) {
    asked.push(structuredClone(constraints));
    if (failure !== null && failure.left > 0) {
      failure.left -= 1;
      const error = errorOf(failure);
      await new Promise((resolve) => setTimeout(resolve, failure?.after ?? 0));
      await gate?.promise;
      throw error;
    }
    const stream = await real.call(this, constraints);
    await gate?.promise;
    tracks.push(...stream.getTracks());
    return stream;
  });
  return {
    asked,
    tracks,
    fail: (next) => (failure = next && {...next, left: next.times ?? Number.POSITIVE_INFINITY}),
    hold() {
      let open = (): void => undefined;
      gate = {promise: new Promise((resolve) => (open = resolve)), open};
    },
    release() {
      gate?.open();
      gate = null;
    },
  };
}

function errorOf({name, message = 'stubbed'}: Failure): Error {
  if (name === 'TypeError') return new TypeError(message);
  if (name === 'OverconstrainedError') return new OverconstrainedError('deviceId', message);
  return new DOMException(message, name);
}
