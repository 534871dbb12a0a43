import {VoiceError, toVoiceError} from '../errors.js';
import type {Provider} from '../protocol/endpoints.js';
import type {Command, Dialect, FactOf, SessionConfig, ToolDescription, WireEvent} from '../protocol/vocabulary.js';
import type {ConnectStep, Timings} from '../shapes.js';
import {quiet} from '../transport/pipe.js';
import {preparePeer} from '../transport/webrtc.js';
import {abortable, pause, withDeadline} from '../waiting.js';
import type {Ahead} from './ahead.js';
import {asksNothing, configFor, configure} from './configure.js';
import {createUnfilter} from './filtered.js';
import {openWebrtcLine, type WebrtcLine} from './line-webrtc.js';
import type {Line} from './line.js';
import type {Media} from './media.js';
import {codecOf, reach} from './reach.js';
import {checked, type Bound} from './route.js';
import type {Scope} from './scope.js';
import {DEADLINES, directionFor, type Deadlines, type SessionSettings} from './settings.js';
import {createWire, type Wire, type WireEvents} from './wire.js';

export interface ConnectionEvents extends WireEvents {
  /** What is waited for; `null` from the moment on from which the visitor is heard, though the session has still to say what it is. */
  step(step: ConnectStep | null): void;
}

export interface ConnectOptions {
  readonly settings: SessionSettings;
  readonly media: Media;
  /** What the model may call; waited for before the session is configured. */
  readonly tools: Promise<readonly ToolDescription[]>;
  readonly ahead: Ahead;
  /** No other call is in the way. Rejects with a VoiceError, `session.busy`. */
  readonly alone: Promise<void>;
  /** WebRTC has failed in this call often enough. */
  readonly avoidWebrtc?: boolean;
  readonly deadlines?: Deadlines;
}

/** A session that both sides have agreed to, with the microphone open. */
export interface Connection {
  readonly line: Line;
  readonly dialect: Dialect;
  /** `null` where the visitor only types. */
  readonly microphone: MediaStreamTrack | null;
  /** `null` behind a filter that does not let it through. */
  readonly created: FactOf<'session-created'> | null;
  readonly sessionId: string | null;
  readonly provider: Provider;
  readonly mode: Bound['mode'];
  readonly timings: Timings;
  /** Sent before leaving, where the provider then tells the rest. */
  readonly farewell: WireEvent | null;
  /** @returns the event's id. @throws VoiceError `protocol.oversize`. */
  send(command: Command): string;
  sendEvent(event: WireEvent): boolean;
  /** Changes the session while it is live. @throws VoiceError `config.rejected`, `provider.no_session`. */
  configure(config: SessionConfig): Promise<void>;
}

/** Behind Azure's filter nothing ever says that the session is there: after so long, an open channel is all there will be. */
const FILTERED_MS = 2000;

/**
 * The straight line from the click to a live session. Everything opened goes into `scope`; the caller closes it when this throws.
 * Peer and offer are made before the first `await`, in the visitor's gesture, beside the microphone prompt.
 * @throws VoiceError, or the reason with which the scope was closed.
 */
export async function connect({settings, media, tools, ahead, alone, avoidWebrtc = false, deadlines = DEADLINES}: ConnectOptions, scope: Scope, on: ConnectionEvents): Promise<Connection> {
  const {signal} = scope;
  const {mark, timings} = stopwatch();
  const target = checked(settings);
  const wire = createWire(on);
  const byWebrtc = settings.transport === 'webrtc' || target.proxied || (settings.transport === 'auto' && !avoidWebrtc);
  const peer = byWebrtc ? openPeer(settings, media, ahead, scope, wire) : null;
  const created = quiet(wire.inbox.next('session-created'));

  const {step, opened} = openBeside(media, signal, mark, on.step);
  // No key is minted for a visitor who refuses, or who has never been asked.
  await abortable(Promise.all([alone, media.clear]), signal);
  const reached = reach({settings, target, media, wire, scope, deadlines, ahead, mark, step, warning: on.warning}, peer);
  const [microphone, {bound, callId}] = await Promise.all([opened, reached]);
  const {send, sendEvent, line} = wire;
  if (!line) throw new VoiceError('internal', {detail: 'no line'});
  const early = line.transport === 'webrtc' && asksNothing(settings, bound.mode !== settings.mode);
  if (early) void quiet(line.setMicrophone(microphone));
  on.step(early ? null : 'session');

  const within = <T>(work: () => Promise<T>) => withDeadline(deadlines.session, () => new VoiceError('provider.no_session', {detail: 'took too long'}), signal, work);
  const session = await within(() => agreed(created, bound, signal));
  const dialect = settings.dialect === 'auto' ? (session?.dialect ?? bound.dialect) : bound.dialect;
  if (dialect !== bound.dialect) wire.codec = codecOf({...bound, dialect});
  if (!session) wire.unfilter = createUnfilter();
  const agree = async (config: SessionConfig): Promise<void> => {
    if (session) await within(() => configure(config, send, wire.inbox));
    else send({type: 'configure', config});
  };
  const config = configFor(settings, session, session ? await abortable(tools, signal) : [], bound.mode !== settings.mode);
  if (config) await agree(config);
  mark('configured');
  if (!early) void quiet(line.setMicrophone(microphone));
  signal.throwIfAborted();
  const {provider, mode} = bound;
  const sessionId = session?.sessionId ?? callId;
  return {line, dialect, microphone, created: session, sessionId, provider, mode, timings: timings(), farewell: wire.codec.farewell ?? null, send, sendEvent, configure: agree};
}

/** The microphone that is waited for while the call is being placed; until it is there, it is what the visitor is told of. */
function openBeside({microphone}: Media, signal: AbortSignal, mark: (name: 'microphone') => void, tell: ConnectionEvents['step']) {
  let now: ConnectStep = 'signalling';
  let asking = true;
  const step = (next: ConnectStep) => {
    now = next;
    if (!asking) tell(next);
  };
  tell('microphone');
  // A prompt that nobody answers must not keep a call that was stopped.
  const opened = abortable(microphone, signal).then((track) => {
    mark('microphone');
    asking = false;
    step(now);
    return track;
  });
  return {step, opened: quiet(opened)};
}

/** The peer of the gesture, or why there is none. */
function openPeer(settings: SessionSettings, media: Media, ahead: Ahead, scope: Scope, wire: Wire): WebrtcLine | VoiceError {
  try {
    return openWebrtcLine(media, ahead.takePeer(settings) ?? preparePeer(directionFor(settings), settings.iceServers), scope, wire.events);
  } catch (error) {
    return toVoiceError(error);
  }
}

/** What the provider says of the session; `null` where a filter keeps it from us. */
async function agreed(created: Promise<unknown>, {provider, baseUrl}: Bound, signal: AbortSignal) {
  const filter = provider === 'azure' ? pause(/webrtcfilter=on/.test(baseUrl ?? '') ? 0 : FILTERED_MS, signal).then(() => null) : null;
  return (await Promise.race([created, ...(filter ? [filter] : [])])) as FactOf<'session-created'> | null;
}

function stopwatch() {
  const start = performance.now();
  const since = () => Math.round((performance.now() - start) * 10) / 10;
  const marks = {microphone: null, credential: null, signalling: null, ice: null, configured: null};
  return {
    mark: (name: keyof Timings) => void Object.assign(marks, {[name]: since()}),
    timings: (): Timings => ({...marks, total: since()}),
  };
}
