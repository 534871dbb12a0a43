/** From the click to an open channel: key, signalling, network; by WebRTC where it works, else by WebSocket. */
import {VoiceError, type ErrorCode} from '../errors.js';
import {createGa} from '../protocol/ga.js';
import {createPreview} from '../protocol/preview.js';
import {createTranslation} from '../protocol/translation.js';
import type {Codec, Dialect, WireEvent} from '../protocol/vocabulary.js';
import type {ConnectStep, Timings} from '../shapes.js';
import {exchangeThrough} from '../transport/session-endpoint.js';
import {exchangeOffer} from '../transport/signalling.js';
import {abortable, withDeadline} from '../waiting.js';
import type {Ahead} from './ahead.js';
import type {WebrtcLine} from './line-webrtc.js';
import {openWebsocketLine} from './line-websocket.js';
import type {Media} from './media.js';
import {bind, proxied, requestFor, sessionRequestFor, type Bound, type Target} from './route.js';
import type {Scope} from './scope.js';
import type {Deadlines, SessionSettings} from './settings.js';
import type {Wire} from './wire.js';

export interface Reach {
  readonly settings: SessionSettings;
  readonly target: Target;
  readonly media: Media;
  readonly wire: Wire;
  readonly scope: Scope;
  readonly deadlines: Deadlines;
  readonly ahead: Ahead;
  step(step: ConnectStep): void;
  mark(name: keyof Timings): void;
  warning(code: string, message: string): void;
}

export interface Reached {
  readonly bound: Bound;
  /** Where the site placed the call, and said its name. */
  readonly callId: string | null;
}

/** What WebRTC may fail by where a WebSocket still works. */
const BLOCKED: readonly ErrorCode[] = ['net.ice_failed', 'policy.webrtc_unavailable'];

/**
 * @param peer What was opened in the gesture; `null`, or why not, where there is none. @throws VoiceError of the last way that was tried.
 */
export async function reach(by: Reach, peer: WebrtcLine | VoiceError | null): Promise<Reached> {
  try {
    if (peer instanceof VoiceError) throw peer;
    return peer ? await overWebrtc(by, peer) : await overWebsocket(by);
  } catch (error) {
    if (!(error instanceof VoiceError) || !BLOCKED.includes(error.code) || by.settings.transport !== 'auto' || by.target.proxied) throw error;
    if (!(peer instanceof VoiceError)) peer?.close();
    by.warning(error.code, 'WebRTC does not work here: trying a WebSocket');
    return overWebsocket(by).catch((second: unknown) => {
      // Where no socket can help, the visitor is told of what was to work.
      throw second instanceof VoiceError && second.code === 'config.no_route' ? error : second;
    });
  }
}

/** The same deadline for all that has a name: what took too long, and what that is called. */
const within = <T>({scope}: Reach, ms: number, code: ErrorCode, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  withDeadline(ms, () => new VoiceError(code, {detail: 'took too long'}), scope.signal, work);

async function overWebrtc(by: Reach, peer: WebrtcLine): Promise<Reached> {
  const {target, deadlines, wire} = by;
  wire.line = peer;
  const reached = target.proxied ? await throughSite(by, peer) : await throughKey(by, peer);
  by.mark('signalling');
  by.step('network');
  await within(by, deadlines.network, 'net.ice_failed', () => peer.connected);
  by.mark('ice');
  await within(by, deadlines.session, 'provider.no_session', () => peer.opened);
  return reached;
}

async function throughSite(by: Reach, peer: WebrtcLine): Promise<Reached> {
  const {settings, target, deadlines, wire, ahead} = by;
  const offer = await peer.offer;
  const exchange = (signal: AbortSignal) => ahead.takeAnswer(signal) ?? exchangeThrough(sessionRequestFor(settings, target), offer, signal);
  const answer = within(by, deadlines.signalling, 'token.timeout', exchange);
  const bound = proxied(settings);
  wire.codec = codecOf(bound);
  prepare(wire);
  const {sdp, callId} = await answer;
  await peer.accept(sdp);
  return {bound, callId};
}

async function throughKey(by: Reach, peer: WebrtcLine): Promise<Reached> {
  const bound = await withKey(by, async (bound) => {
    const route = bound.route('webrtc');
    const offer = await peer.offer;
    const exchange = async (signal: AbortSignal) => (await by.ahead.takeAnswer(signal))?.sdp ?? exchangeOffer(route, offer, signal);
    const answer = within(by, by.deadlines.signalling, 'provider.timeout', exchange);
    prepare(by.wire);
    await peer.accept(await answer);
  });
  return {bound, callId: null};
}

async function overWebsocket(by: Reach): Promise<Reached> {
  const {settings, media, wire, scope, deadlines} = by;
  // It has nothing to say without one, and a key would grow old.
  await abortable(media.microphone, scope.signal);
  const bound = await withKey(by, async (bound) => {
    const line = await openWebsocketLine(bound.route('websocket'), media, settings, scope, wire.events, wire.send);
    wire.line = line;
    by.step('network');
    await within(by, deadlines.network, 'provider.unavailable', () => line.opened);
  });
  return {bound, callId: null};
}

/** A key lives for a minute or ten, and a clock may be wrong: one that is refused is replaced, once. */
async function withKey(by: Reach, use: (bound: Bound) => Promise<void>): Promise<Bound> {
  const {settings, target, deadlines, wire, ahead} = by;
  for (let again = false; ; again = true) {
    const credential = await within(by, deadlines.credential, 'token.timeout', (signal) => ahead.takeKey(requestFor(settings, target), signal));
    by.mark('credential');
    const bound = bind(settings, credential);
    wire.codec = codecOf(bound);
    try {
      await use(bound);
      return bound;
    } catch (error) {
      if (again || !(error instanceof VoiceError) || error.code !== 'token.expired') throw error;
    }
  }
}

/** What the first event needs is made while the provider answers: anything that is decoded makes it. */
const prepare = ({codec}: Wire): unknown => codec.decode({type: ''});

/** How a session is spoken to. */
export function codecOf({dialect, mode}: {readonly dialect: Dialect; readonly mode: Bound['mode']}): Codec<WireEvent | null> {
  if (mode === 'translation') return createTranslation();
  return dialect === 'preview' ? createPreview() : createGa(mode === 'transcription' ? mode : 'realtime');
}
