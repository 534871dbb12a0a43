/** Where a session stands. Pure and total: every signal in every phase has an answer, and no change returns the same object. */
import {VoiceError} from '../errors.js';
import type {RouteTarget} from '../protocol/endpoints.js';
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import {keep, patched} from '../same.js';
import type {ConnectStep, VoiceState} from '../shapes.js';

/** What is going on in a live session; several may be true at once, `stateOf` picks what a visitor should see. */
export interface Activity {
  readonly userSpeaking: boolean;
  /** The visitor's turn ended, or a response is being made. */
  readonly responding: boolean;
  readonly playing: boolean;
  /** The network is gone for the moment and may come back. */
  readonly held: boolean;
  /** Why the last answer was none. The visitor is told until they, or the next answer, begin. */
  readonly trouble: VoiceError | null;
}

export type Phase =
  | {readonly kind: 'idle'}
  | {readonly kind: 'consent'}
  | {readonly kind: 'connecting'; readonly step: ConnectStep}
  | {readonly kind: 'live'; readonly activity: Activity}
  | {readonly kind: 'ended'; readonly duration: number}
  | {readonly kind: 'failed'; readonly error: VoiceError};

/** What we know without the provider. */
export type Signal =
  | {readonly type: 'reset'}
  | {readonly type: 'ask-consent'}
  | {readonly type: 'connect'; readonly step: ConnectStep | null}
  | {readonly type: 'live'}
  /** An answer has been asked for, and is waited for. */
  | {readonly type: 'asked'}
  | {readonly type: 'network'; readonly held: boolean}
  /** The connection is gone; another is being made. */
  | {readonly type: 'cut'}
  | {readonly type: 'end'; readonly duration: number}
  | {readonly type: 'fail'; readonly error: VoiceError};

export const IDLE: Phase = {kind: 'idle'};

const QUIET: Activity = {userSpeaking: false, responding: false, playing: false, held: false, trouble: null};

export function reducePhase(phase: Phase, input: Signal | Fact): Phase {
  switch (input.type) {
    case 'reset':
      return IDLE;
    case 'ask-consent':
      return {kind: 'consent'};
    case 'connect':
      return keep(phase, input.step ? {kind: 'connecting', step: input.step} : {kind: 'live', activity: QUIET});
    case 'live':
      return {kind: 'live', activity: QUIET};
    case 'cut':
      return {kind: 'live', activity: {...QUIET, held: true}};
    case 'end':
      return {kind: 'ended', duration: input.duration};
    case 'fail':
      return {kind: 'failed', error: input.error};
    default:
      return phase.kind === 'live' ? withActivity(phase, changeOf(input)) : phase;
  }
}

/** Most facts change nothing of it, and there are thousands. */
function withActivity(phase: Extract<Phase, {kind: 'live'}>, change: Partial<Activity> | null): Phase {
  return change ? patched(phase, {activity: patched(phase.activity, change)}) : phase;
}

/** What a fact, or the network, changes of a live session; `null` where that is nothing. */
function changeOf(input: Fact | Extract<Signal, {type: 'network' | 'asked'}>): Partial<Activity> | null {
  switch (input.type) {
    case 'network':
      return {held: input.held};
    case 'input-speech-started':
      return {userSpeaking: true, trouble: null};
    case 'input-speech-stopped':
      // A response normally follows; until it is announced there is nothing to listen to.
      return {userSpeaking: false, responding: true};
    case 'input-discarded':
      return {userSpeaking: false, responding: false};
    case 'asked':
    case 'response-created':
      return {responding: true, trouble: null};
    case 'response-done':
      return {responding: false, trouble: troubleOf(input)};
    // "Speaking" follows the sound, not the response: that is generated long before it is heard.
    case 'playback-started':
      return {playing: true};
    case 'playback-stopped':
    case 'playback-cleared':
      return {playing: false};
    default:
      return null;
  }
}

function troubleOf({status, reason}: FactOf<'response-done'>): VoiceError | null {
  if (status === 'failed') return new VoiceError('provider.response_failed');
  return status === 'incomplete' && reason === 'content_filter' ? new VoiceError('provider.filtered') : null;
}

/** What a fact is to whoever looks on. @param asked An answer has been asked for, and not begun. */
export function seenAs(fact: Fact, mode: RouteTarget['mode'] | undefined, asked: boolean): Signal | Fact {
  // Nothing follows what is only written down.
  if (mode === 'transcription' && fact.type === 'input-speech-stopped') return {type: 'input-discarded'};
  // The next answer is on its way, and no word of why this one was none.
  return fact.type === 'response-done' && asked ? {type: 'asked'} : fact;
}

export function stateOf(phase: Phase): VoiceState {
  if (phase.kind !== 'live') return phase.kind;
  const {userSpeaking, responding, playing, held} = phase.activity;
  if (held) return 'reconnecting';
  if (userSpeaking) return 'hearing';
  if (playing) return 'speaking';
  return responding ? 'thinking' : 'listening';
}
