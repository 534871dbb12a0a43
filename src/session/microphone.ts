/** Keeps a microphone in a call: another in the place of one that was taken away, that the system has silenced, or that was chosen. */
import {resume} from '../audio/interruptions.js';
import type {Silence} from '../audio/silence.js';
import {toVoiceError} from '../errors.js';
import type {Connection} from './connect.js';
import {createFault, type FaultHost} from './fault.js';
import {beginMicrophone, type Media} from './media.js';
import type {Scope} from './scope.js';

/** A call, as its devices see it. */
export interface DevicesCall {
  readonly media: Media;
  readonly scope: Scope;
  /** The microphone is the page's own stream: it is never stopped, and another is the page's to find. */
  readonly given: boolean;
  connection(): Connection | null;
  /** There is another microphone: whether it may be heard is to be settled, before it is. */
  opened(): void;
  warn(code: string, message: string): void;
}

export interface KeeperEvents extends Pick<FaultHost, 'show'> {
  /** Another microphone is in use, or the first. */
  taken(track: MediaStreamTrack): void;
  /** What the visitor has chosen; `''` is the system's. */
  wish(): string;
}

export interface Keeper {
  /** @throws VoiceError `mic.*`; the one before is in use again then, or none is. */
  choose(deviceId: string): Promise<void>;
  /** Opens what the system uses now. */
  follow(): void;
  /** The page is back, or something was plugged in: mends what is broken, and lets the assistant be heard again. */
  recover(): void;
  /** The tap hears nothing at all, or something again. */
  silent(silent: Silence): void;
}

/** A track that is still muted after so long stays so: iOS forgets to give it back (webkit.org/b/231787, webkit.org/b/259368). Can go with those. */
const MUTED_MS = 3000;

export function keepMicrophone(call: DevicesCall, on: KeeperEvents): Keeper {
  const {media, scope, given, connection} = call;
  const {signal} = scope;
  const notice = createFault({show: on.show, warn: call.warn});
  const enqueue = createQueue(signal);
  /** The one in use is gone, or there is none; since when the system mutes it. */
  let [over, mutedAt] = [false, Infinity];
  const gone = () => {
    over = true;
    keeper.recover();
  };

  function take(track: MediaStreamTrack): void {
    const listen = (type: string, does: () => void) => track.addEventListener(type, () => media.track === track && does(), {signal});
    const mute = (muted: boolean) => {
      mutedAt = muted ? performance.now() : Infinity;
      notice({muted});
    };
    over = false;
    notice({lost: false, quiet: false});
    mute(track.muted);
    listen('mute', () => mute(true));
    listen('unmute', () => {
      mute(false);
      keeper.recover();
    });
    listen('ended', gone);
    on.taken(track);
  }

  /** @param track `null` where there is none any more. */
  async function put(track: MediaStreamTrack | null): Promise<void> {
    media.track = track;
    media.microphone = Promise.resolve(track);
    call.opened();
    if (track) take(track);
    try {
      if (track) (await media.tap)?.setTrack(track);
    } catch {
      // Firefox cannot join a context and a microphone of two rates (bugzilla.mozilla.org/1674892): the meter stands still, the call goes on. Can go with that.
    }
    // A connection that is just being closed refuses; the next sends what is in use by then.
    await connection()?.line.setMicrophone(track).catch(() => undefined);
  }

  /** The old one goes before the next is asked for: iOS mutes what a page had before (webkit.org/b/179363), Chromium gives the same again. Can go with the former. */
  async function open(deviceId: string): Promise<void> {
    media.track?.stop();
    await put(await beginMicrophone(scope, {deviceId}));
  }

  async function lose(why: string): Promise<void> {
    signal.throwIfAborted();
    over = true;
    if (media.track) call.warn('mic.lost', `the microphone was unplugged or taken away, and there is no other: ${why}`);
    notice({lost: true});
    await put(null);
  }

  const reopen = (deviceId: string): Promise<void> => open(deviceId).catch((error: unknown) => lose(toVoiceError(error).code));

  async function mend(): Promise<void> {
    // One of the page's own that is muted stays: it may be heard again, and no other is ours to open.
    const broken = over || media.track?.readyState === 'ended' || (!given && performance.now() - mutedAt > MUTED_MS);
    if (broken) await (given ? lose('it was the page’s own') : reopen(on.wish()));
    // Only now: Safari refuses to play before there is a microphone again (twilio/twilio-video.js#1065).
    connection()?.line.output.hear();
  }

  const keeper: Keeper = {
    choose: (deviceId) =>
      enqueue(async () => {
        const before = media.track?.getSettings().deviceId ?? '';
        try {
          await open(deviceId);
        } catch (error) {
          await reopen(before);
          throw error;
        }
      }),
    follow: () => void enqueue(() => reopen('')).catch(() => undefined),
    recover() {
      resume(media.context);
      void enqueue(mend).catch(() => undefined);
    },
    silent(silent) {
      notice({quiet: silent === true});
      // What the system has muted, it may give back by itself.
      if (silent === 'lost' && !given && !media.track?.muted) gone();
    },
  };

  media.microphone.then((track) => track && take(track), () => undefined);
  return keeper;
}

/** One after the other: no browser is asked for two at once. */
function createQueue(signal: AbortSignal): (work: () => Promise<void>) => Promise<void> {
  let queue: Promise<void> = Promise.resolve();
  return (work) => {
    const done = queue.then(() => signal.throwIfAborted()).then(work);
    queue = done.catch(() => undefined);
    return done;
  };
}
