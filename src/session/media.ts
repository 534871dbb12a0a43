import {openTap, type Tap} from '../audio/capture.js';
import {closeContext, openContext} from '../audio/context.js';
import {beginAudioSession} from '../audio/audio-session.js';
import {addWorklet} from '../audio/load-worklet.js';
import {diagnose, openMicrophone, type MicrophoneWishes} from '../audio/microphone.js';
import {openPlayback, type Playback} from '../audio/playback.js';
import type {Silence} from '../audio/silence.js';
import {whenStandingStill} from '../audio/standstill.js';
import {VoiceError} from '../errors.js';
import {quiet} from '../transport/pipe.js';
import {createPreroll, type Preroll} from './preroll.js';
import {createScope, type Scope} from './scope.js';
import {pushesToTalk, type SessionSettings} from './settings.js';

export interface MediaEvents {
  warning(code: string, message: string): void;
  blocked(blocked: boolean): void;
  /** Root mean square of the microphone, some 25 times a second. */
  inputLevel(rms: number): void;
  /** It is there; whether it may be heard is to be settled now. */
  microphoneOpened(): void;
  /** It is on and delivers nothing; or something again. */
  microphoneSilent(silent: Silence): void;
  /** There is another context, and another tap. */
  contextReplaced(): void;
}

/** What a call keeps through all its connections: it can only be opened inside the visitor's gesture. */
export interface Media {
  /** Where it stands still, another takes its place. */
  context: AudioContext | null;
  readonly playback: Playback;
  /** Where both sound; `''` is the system's speaker. */
  speakerId: string;
  /** `null` where nobody speaks. Rejects with a VoiceError, `mic.*` or `policy.*`. */
  microphone: Promise<MediaStreamTrack | null>;
  /**
   * Settles when a call may be placed: the microphone is ours, or nobody has to be asked for it, or the page has placed it ahead
   * (`preload`). Rejects as `microphone` does, where that comes first.
   */
  readonly clear: Promise<unknown>;
  /** The same, once it is there. */
  track: MediaStreamTrack | null;
  /** What `MediaEvents.inputLevel` told last. */
  inputLevel: number;
  /** What listens beside the microphone; `null` where the page allows no worklet. */
  tap: Promise<Tap | null>;
  readonly preroll: Preroll;
  /** Whether the visitor is to be heard. When that changes, what was kept is of no use: it was not to be heard, or is silence. */
  hear(on: boolean): void;
  /** Where the tap's frames go, while it makes any. */
  onFrame: ((base64: string) => void) | null;
  /** And where it is told that the visitor begins or ends to speak. */
  onSpeech: ((speaking: boolean) => void) | null;
  /** And where, that the state of the context is another. */
  onContext: (() => void) | null;
}

/** Where the third that took the place of another stands still, too, it is not the context's fault. */
const CONTEXTS = 4;

/** Opens all of it in the caller's tick, into `scope`. @param expected The call may be placed before the microphone is there. */
export function openMedia(settings: SessionSettings, expected: Promise<boolean>, scope: Scope, on: MediaEvents): Media {
  const playback = openPlayback(settings.volume, on.blocked);
  scope.add(playback.close);
  const {noMicrophone, mediaStream, microphoneId, workletUrl} = settings;
  let room = createScope();
  let contexts = 0;
  scope.add(() => room.close());

  function openRoom(speakerId?: string): AudioContext | null {
    const context = openContext(speakerId);
    if (!context) return null;
    room.add(() => void closeContext(context));
    context.addEventListener('statechange', () => media.onContext?.(), {signal: room.signal});
    if (++contexts < CONTEXTS) whenStandingStill(context, room.signal).then(replaceContext, () => undefined);
    return context;
  }

  function replaceContext(): void {
    room.close();
    room = createScope();
    media.context = openRoom(media.speakerId);
    listen();
    on.contextReplaced();
  }

  function listen(): void {
    media.tap = quiet(media.microphone.then((track) => beginTap(media, track, settings, room, on)));
    preroll.listen(media.tap);
  }

  const context = openRoom();
  // Beside the prompt, so that the tap hears from the first moment on; what goes wrong, the tap will find out again.
  if (context && !noMicrophone) void quiet(addWorklet(context, workletUrl));
  if (!noMicrophone) scope.add(beginAudioSession());
  const asked = noMicrophone ? Promise.resolve(null) : mediaStream ? borrow(mediaStream, scope) : beginMicrophone(scope, {deviceId: microphoneId});
  const microphone = quiet(
    asked.then((track) => {
      media.track = track;
      on.microphoneOpened();
      return track;
    }),
  );
  const clear = quiet(Promise.race([microphone, expected.then((is) => (is ? null : microphone))]));
  const preroll = createPreroll(!pushesToTalk(settings));
  function hear(wanted: boolean): void {
    const {track} = media;
    if (!track || track.enabled === wanted) return;
    track.enabled = wanted;
    preroll.drop();
  }
  const media: Media = {context, playback, speakerId: '', microphone, clear, track: null, inputLevel: 0, tap: Promise.resolve(null), preroll, hear, onFrame: null, onSpeech: null, onContext: null};
  listen();
  return media;
}

/** The page's own microphone: never stopped, and as it was when the call is over. @throws VoiceError `mic.failed`. */
async function borrow(stream: MediaStream, scope: Scope): Promise<MediaStreamTrack> {
  const track = stream.getAudioTracks().find(({readyState}) => readyState === 'live');
  if (!track) throw new VoiceError('mic.failed', {detail: 'mediaStream has no live audio track'});
  const {enabled} = track;
  scope.add(() => (track.enabled = enabled));
  return Promise.resolve(track);
}

/** Opens the microphone into `scope`. @throws VoiceError, `mic.*` or `policy.*`; the reason of a scope that closed. */
export async function beginMicrophone(scope: Scope, wishes?: MicrophoneWishes): Promise<MediaStreamTrack> {
  try {
    const opened = await openMicrophone(scope.signal, wishes);
    scope.add(() => opened.stop());
    return opened;
  } catch (cause) {
    throw scope.signal.aborted ? scope.signal.reason : await diagnose(cause);
  }
}

/** The tap is optional on WebRTC: a page that blocks worklets loses the meter, never the call. */
async function beginTap(media: Media, track: MediaStreamTrack | null, {workletUrl}: SessionSettings, scope: Scope, on: MediaEvents): Promise<Tap | null> {
  const {context} = media;
  if (!context || !track || scope.signal.aborted) return null;
  try {
    const onLevel = (rms: number) => on.inputLevel((media.inputLevel = rms));
    const onFailed = () => on.warning('audio.processor', 'the audio worklet has failed twice: no level meter, and on a WebSocket the visitor is not heard any more');
    const onSpeech = (speaking: boolean) => media.onSpeech?.(speaking);
    const tap = await openTap({context, track, workletUrl, onLevel, onFrame: (base64) => media.onFrame?.(base64), onSpeech, onSilent: on.microphoneSilent, onFailed});
    scope.add(tap.close);
    return tap;
  } catch {
    if (!scope.signal.aborted) {
      on.warning('policy.worklet_blocked', 'no level meter: script-src (not worker-src) must allow capture.worklet.js, beside the script or at worklet-url');
    }
    return null;
  }
}
