import {openTap} from '../audio/capture.js';
import {closeContext, openContext} from '../audio/context.js';
import {openLoudness, type Loudness} from '../audio/loudness.js';
import {diagnose, openMicrophone} from '../audio/microphone.js';
import {openPlayback, type Playback} from '../audio/playback.js';
import {VoiceError, type ErrorCode} from '../errors.js';
import {destination} from '../origins.js';
import {callRoute, isProviderHost, type Provider, type Route} from '../protocol/endpoints.js';
import {createGa} from '../protocol/ga.js';
import type {Codec, Command, Fact, FactOf, SessionConfig} from '../protocol/vocabulary.js';
import type {ConnectStep, Timings} from '../shapes.js';
import {fetchCredential, type Credential} from '../transport/credential.js';
import {exchangeOffer} from '../transport/signalling.js';
import {openWebrtc, type WebrtcCall} from '../transport/webrtc.js';
import {abortable, withDeadline} from '../waiting.js';
import {createInbox, type Inbox} from './inbox.js';
import type {Scope} from './scope.js';
import {DEADLINES, type Deadlines, type SessionSettings} from './settings.js';

export interface ConnectionEvents {
  step(step: ConnectStep): void;
  fact(fact: Fact): void;
  warning(code: string, message: string): void;
  blocked(blocked: boolean): void;
  network(state: 'connected' | 'disconnected' | 'failed'): void;
  closed(): void;
  /** Root mean square of the microphone, some 25 times a second. */
  inputLevel(rms: number): void;
  microphoneLost(): void;
}

/** A session that both sides have agreed to, with the microphone open. */
export interface Connection {
  readonly codec: Codec;
  readonly call: WebrtcCall;
  readonly playback: Playback;
  readonly microphone: MediaStreamTrack;
  readonly created: FactOf<'session-created'>;
  readonly provider: Provider;
  readonly timings: Timings;
  send(command: Command): string;
  /** Root mean square of the assistant's voice, 0..1. */
  outputLevel(): number;
}

/**
 * The straight line from the click to a live session. Everything opened goes into `scope`; the caller closes it when this throws.
 * Until the first `await` all happens in the visitor's gesture: audio element, context, peer, microphone prompt.
 * @throws VoiceError, or the reason with which the scope was closed.
 */
export async function connect(
  settings: SessionSettings,
  scope: Scope,
  on: ConnectionEvents,
  deadlines: Deadlines = DEADLINES,
): Promise<Connection> {
  const {signal} = scope;
  const clock = stopwatch();
  const within = <T>(ms: number, code: ErrorCode, work: (signal: AbortSignal) => Promise<T>) =>
    withDeadline(ms, () => new VoiceError(code, {detail: 'took too long'}), signal, work);

  const target = checked(settings);
  const release = settings.claim();
  if (!release) throw new VoiceError('session.busy');
  scope.add(release);
  const playback = openPlayback(settings.volume, on.blocked);
  scope.add(playback.close);
  const codec = createGa();
  const inbox = createInbox(codec, {fact: on.fact, malformed: (type) => on.warning('protocol.bad_event', `dropped a malformed ${type}`)});
  const context = openContext();
  scope.add(() => void (context && closeContext(context)));
  let loudness: Loudness | null = null;
  const remote = (stream: MediaStream) => {
    playback.play(stream);
    loudness?.close();
    loudness = context && openLoudness(context, stream);
  };
  const call = openWebrtc({remote, message: inbox.receive, network: on.network, closed: on.closed});
  scope.add(call.close);
  scope.add(() => loudness?.close());
  const created = inbox.next('session-created');
  on.step('microphone');
  const microphone = beginMicrophone(settings, context, scope, on);

  const answered = (async () => {
    // Only now: no key is minted for a visitor who refuses, or whose microphone fails.
    await microphone;
    const credential = await within(deadlines.credential, 'token.timeout', (s) => fetchCredential(target, s));
    clock.mark('credential');
    const {route, provider} = routeFor(settings, credential);
    const offer = await call.offer;
    await call.accept(await within(deadlines.signalling, 'provider.timeout', (s) => exchangeOffer(route, offer, s)));
    clock.mark('signalling');
    return provider;
  })();
  const opened = microphone.then((track) => {
    clock.mark('microphone');
    on.step('signalling');
    return track;
  });
  // A prompt that nobody answers must not keep a call that was stopped.
  const [track, provider] = await abortable(Promise.all([opened, answered]), signal);

  on.step('network');
  await within(deadlines.network, 'net.ice_failed', () => call.connected);
  clock.mark('ice');
  on.step('session');
  const send = sender(call, codec);
  const session = await within(deadlines.session, 'provider.no_session', async () => {
    await call.opened;
    return (await created) as FactOf<'session-created'>;
  });
  const config = configFor(settings, session);
  if (config) await within(deadlines.session, 'provider.no_session', () => configure(config, send, inbox));
  clock.mark('configured');
  await call.setMicrophone(track);
  signal.throwIfAborted();
  return {codec, call, playback, microphone: track, created: session, provider, timings: clock.timings(), send, outputLevel: () => loudness?.rms() ?? 0};
}

/** What can be known to be wrong before anything is asked of the visitor. */
function checked({tokenEndpoint, credentials, baseUrl}: SessionSettings) {
  if (!isSecureContext) throw new VoiceError('policy.insecure_context', {detail: 'the page needs https: (or localhost)'});
  if (tokenEndpoint === null) throw new VoiceError('config.token_endpoint', {detail: 'token-endpoint is not set'});
  const endpoint = destination(tokenEndpoint, 'token-endpoint');
  if (baseUrl !== null) destination(baseUrl, 'base-url', isProviderHost);
  if (typeof RTCPeerConnection === 'undefined') throw new VoiceError('policy.webrtc_unavailable');
  if (!navigator.onLine) throw new VoiceError('net.offline');
  return {endpoint, credentials};
}

/** The prompt, and the level tap that follows it whenever it is ready. */
function beginMicrophone(settings: SessionSettings, context: AudioContext | null, scope: Scope, on: ConnectionEvents) {
  const opening = openMicrophone(scope.signal);
  return opening.then(
    (opened) => {
      scope.add(() => opened.stop());
      scope.signal.throwIfAborted();
      opened.enabled = !settings.muted;
      opened.onended = on.microphoneLost;
      if (context) void beginTap(context, opened, settings.workletUrl, scope, on);
      return opened;
    },
    async (cause: unknown) => {
      throw scope.signal.aborted ? scope.signal.reason : await diagnose(cause);
    },
  );
}

/** The tap is optional: a page that blocks worklets loses the meter, never the call. */
async function beginTap(context: AudioContext, track: MediaStreamTrack, workletUrl: string | null, scope: Scope, on: ConnectionEvents) {
  try {
    const tap = await openTap({context, track, workletUrl, onLevel: on.inputLevel});
    scope.add(tap.close);
  } catch {
    if (scope.signal.aborted) return;
    on.warning('policy.worklet_blocked', "no level meter: script-src (not worker-src) must allow capture.worklet.js, beside the script or at worklet-url");
  }
}

function routeFor(settings: SessionSettings, credential: Credential): {route: Route; provider: Provider} {
  const provider = credential.provider ?? settings.provider;
  const baseUrl = credential.baseUrl ?? settings.baseUrl;
  // What the endpoint answers is checked like what the page says.
  const base = baseUrl && destination(baseUrl, 'base-url', isProviderHost).href;
  if (provider === 'azure' && !base) throw new VoiceError('config.bad_url', {detail: 'provider="azure" needs base-url'});
  return {provider, route: callRoute({provider, baseUrl: base, model: settings.model}, credential.value)};
}

/** Only what the page asked for: the rest of the session is the endpoint's. `null` when there is nothing to ask. */
function configFor({voice, instructions, language}: SessionSettings, {transcription}: FactOf<'session-created'>): SessionConfig | null {
  const config: SessionConfig = {
    ...(voice !== null && {voice}),
    ...(instructions !== null && {instructions}),
    // Sent whole, with the model that the session already has: a language alone would switch transcription off.
    ...(language !== null && transcription?.model && {transcription: {model: transcription.model, language}}),
  };
  return Object.keys(config).length > 0 ? config : null;
}

async function configure(config: SessionConfig, send: (command: Command) => string, inbox: Inbox): Promise<void> {
  const eventId = send({type: 'configure', config});
  const fact = await inbox.next('session-updated', eventId);
  if (fact.type === 'session-updated') return;
  const {code, param} = fact.error;
  throw new VoiceError('config.rejected', {detail: `session.update: ${code}, ${param}`, cause: {code, param}});
}

function sender(call: WebrtcCall, codec: Codec): (command: Command) => string {
  let count = 0;
  return (command) => {
    const eventId = `rv_${++count}`;
    call.pipe.send(codec.encode(command, eventId));
    return eventId;
  };
}

function stopwatch() {
  const start = performance.now();
  const since = () => Math.round((performance.now() - start) * 10) / 10;
  const marks = {microphone: null, credential: null, signalling: null, ice: null, configured: null};
  return {
    mark: (name: keyof typeof marks) => void Object.assign(marks, {[name]: since()}),
    timings: (): Timings => ({...marks, total: since()}),
  };
}
