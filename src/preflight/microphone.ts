import {openContext} from '../audio/context.js';
import {hear} from '../audio/hear.js';
import {microphonePermission, policyBlock} from '../audio/microphone.js';
import {NOISE} from '../audio/silence.js';
import {VoiceError} from '../errors.js';
import {beginMicrophone} from '../session/media.js';
import type {Scope} from '../session/scope.js';
import {quiet} from '../transport/pipe.js';
import {ok, skipped, warning, type Found} from './found.js';

/** @throws VoiceError `policy.mic_blocked`. */
export function mayBeUsed(): Found {
  const blocked = policyBlock();
  if (blocked) throw blocked;
  return ok();
}

/** @param opened Whether it could be opened just now: not every browser then calls that granted. @throws VoiceError `mic.denied`. */
export async function isPermitted(opened: boolean | undefined): Promise<Found> {
  const state = await microphonePermission();
  const detail = `permission: ${state ?? 'not told by this browser'}`;
  if (state === 'denied') throw new VoiceError('mic.denied', {detail});
  return ok(detail, opened || state === 'granted' ? undefined : 'prompt');
}

/** @throws VoiceError `mic.not_found`. */
export async function isConnected(): Promise<Found> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const inputs = devices.filter(({kind}) => kind === 'audioinput').length;
  const detail = `audioinput: ${inputs}`;
  if (inputs === 0) throw new VoiceError('mic.not_found', {detail});
  return ok(detail);
}

/** A microphone, and what it is listened to by. */
export interface Ear {
  readonly context: AudioContext | null;
  /** Rejects with a VoiceError, `mic.*` or `policy.*`. */
  readonly track: Promise<MediaStreamTrack>;
}

/** What a browser mends is what is looked for here, and its gain would make a voice of the noise of a dead line. */
const RAW = {echoCancellation: false, noiseSuppression: false, autoGainControl: false};

/** Opens both in the caller's tick, into `scope`. */
export function openEar(scope: Scope): Ear {
  const context = openContext();
  scope.add(() => void context?.close());
  return {context, track: quiet(beginMicrophone(scope, RAW))};
}

/** The share of samples at the ceiling: of a voice, only some peaks touch it. */
const TOO_LOUD = 0.002;

/**
 * Whether it delivers anything: one that is muted by a switch, or by the system, opens like any other.
 * @param asked What was opened in the visitor's gesture. @throws VoiceError `mic.*`.
 */
export async function listen(asked: Ear | null, wanted: boolean | undefined, scope: Scope): Promise<Found> {
  const permission = await microphonePermission();
  if (!asked && (wanted === false || permission !== 'granted')) return skipped(`permission: ${permission}; preflight({microphone: true}) asks`);
  const {context, track} = asked ?? openEar(scope);
  const microphone = await track;
  if (!context) return skipped('no AudioContext');
  const {peak, clipped} = await hear(context, microphone, scope.signal);
  if (context.state !== 'running') return skipped(`AudioContext: ${context.state}`);
  const detail = `peak ${peak.toFixed(4)}, clipped ${clipped.toFixed(4)}${microphone.muted ? ', muted by the system' : ''}`;
  if (microphone.muted || peak < NOISE) return warning('silent', detail);
  return clipped > TOO_LOUD ? warning('clipped', detail) : ok(detail);
}
