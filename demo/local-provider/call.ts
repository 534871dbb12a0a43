import { createEnding, type EndReason, type Leaving } from './ending.js';
import { takeOne, type Faults, type SessionFaults } from './faults.js';
import { createHeard, type Heard } from './heard.js';
import { inspect, type Inspection } from './inspection.js';
import { createLine } from './line.js';
import { modelOf, type Plan } from './plan.js';
import type { Tempo } from './session/context.js';
import { createSession, type RealtimeSession } from './session/session.js';
import { createTimers } from './session/timers.js';
import type { Speech } from './speech/speech.js';
import { createTranslation } from './translation/session.js';
import type { ServerEvent } from './wire/events.js';
import { newId, newRtcId } from './wire/ids.js';

export type { EndReason } from './ending.js';

/** One event that went over a call's data channel or socket. */
export type LoggedEvent = Readonly<{
  direction: 'client' | 'server';
  type: string;
  /** Milliseconds since the call began. */
  at: number;
  /** The event itself; a client's message that is no JSON is its text. */
  event: unknown;
}>;

/** A call as a test sees it. The numbers are live. */
export interface Call {
  readonly id: string;
  readonly sessionId: string;
  readonly transport: 'webrtc' | 'websocket';
  readonly dialect: 'ga' | 'preview';
  readonly kind: 'realtime' | 'transcription' | 'translation';
  /** The model of the session; null in a transcription session. */
  readonly model: string | null;
  /** Unix time in milliseconds. */
  readonly startedAt: number;
  readonly ended: boolean;
  readonly endReason: EndReason | null;
  /** What a client that closed its socket gave as code and reason. */
  readonly closedWith: Readonly<{ code: number; reason: string }> | null;
  readonly heard: Heard;
  /** How much assistant audio went out, silence not counted. */
  readonly said: Readonly<{ ms: number }>;
  readonly events: readonly LoggedEvent[];
  /** What can be said of it so far, counted from all that arrived. */
  readonly inspection: Inspection;
  /** Sends the browser an event as it is, whatever it is. */
  send(event: Readonly<Record<string, unknown>>): void;
  /** Hangs up; on a socket with this code (1000) and reason. */
  close(code?: number, reason?: string): Promise<void>;
  /** Is gone without a goodbye, as a crashed service is. */
  drop(): Promise<void>;
  /** Loses its data channel alone, while the voices go on; a socket is terminated. */
  dropChannel(): void;
  /** Hangs: nothing of it arrives any more, and a socket is not read, until it is told to go on. What it would have sent meanwhile is lost, but for events over WebRTC. */
  freeze(on?: boolean): void;
}

/** What carries a call's events: a peer or a socket. */
export interface Carrier extends Leaving {
  send(text: string): void;
  dropChannel(): void;
  freeze(on: boolean): void;
}

/** A call as the provider runs it: {@link bind} it to its carrier, then {@link open} it. */
export interface RunningCall extends Call {
  bind(carrier: Carrier): void;
  /** The client can hear us: `session.created`. */
  open(): void;
  /** Takes one message of the client. */
  receive(text: string): void;
  /** Takes the visitor's audio, where it does not come as events. */
  hear(pcm: Int16Array, counted: boolean): void;
  /** The next 20 ms of the assistant. */
  play(): Int16Array;
  end(reason: EndReason): Promise<void>;
  /** The client closed its socket. */
  closedBy(code: number, reason: string): void;
  /** A second connection to the same session (protocol §1.2). @returns the function that detaches it */
  attach(listener: SideListener): () => void;
}

/** A sideband connection: sees every event, and is told the end. */
export type SideListener = Readonly<{ onEvent: (text: string) => void; onEnd: () => void }>;

/** What all calls of a provider share. */
export interface Service {
  readonly host: string;
  readonly speech: Speech;
  readonly tempo: Tempo;
  /** The longest a session may last. */
  readonly maxSeconds: number;
  /** How long a browser may give no sign of life, in milliseconds. */
  readonly silentBrowserMs: number;
  readonly faults: () => Faults;
  readonly log: (line: string) => void;
}

/** What one call is. */
export interface CallOptions {
  readonly plan: Plan;
  readonly transport: Call['transport'];
  /** Which events reach the client; all of them, if it is not given. */
  readonly filter?: ((type: string) => boolean) | undefined;
  /** Ends it as soon as it is known that it cannot go on. */
  readonly onEnded?: () => void;
}

/** A call that has not been answered: its session, its line to the client and its end, whatever carries it. */
export function createCall({ plan, transport, filter, onEnded }: CallOptions, service: Service): RunningCall {
  const id = newRtcId();
  const sessionId = newId('sess');
  const log = (text: string): void => service.log(`${id.slice(0, 10)} ${text}`);
  const line = createLine(plan, filter, log);
  const { heard, hear } = createHeard();
  const maxSeconds = service.faults().session?.maxSeconds ?? service.maxSeconds;
  let closedWith: Call['closedWith'] = null;

  const session = startSession(plan, service, {
    id: sessionId,
    output: transport === 'webrtc' ? 'track' : 'events',
    maxSeconds,
    emit: line.emit,
    onHeard: hear,
    onExpired: () => void ending.end('session_expired'),
    onClosed: () => void ending.end('session_closed'),
  });
  const timers = createTimers();
  const ending = createEnding(maxSeconds, () => line.carrier, (reason) => {
    timers.close();
    session.close();
    line.end();
    onEnded?.();
    log(`ended: ${reason}`);
  });

  const call: RunningCall = {
    id,
    sessionId,
    transport,
    dialect: line.dialect,
    kind: plan.config.type,
    model: modelOf(plan),
    startedAt: Date.now(),
    heard,
    said: saidBy(session),
    events: line.events,
    get inspection() {
      return inspect(call);
    },
    get ended() {
      return ending.reason !== null;
    },
    get endReason() {
      return ending.reason;
    },
    get closedWith() {
      return closedWith;
    },
    bind: (carrier) => {
      line.bind(carrier);
      log('answered');
    },
    open: () => {
      session.open();
      const due = dropDue(service.faults());
      if (due !== undefined) timers.after(due.afterMs, () => void (due.what === 'call' ? ending.drop() : call.dropChannel()));
    },
    receive: (text) => {
      const message = ending.reason === null ? line.read(text) : undefined;
      if (message !== undefined) session.receive(message);
    },
    hear: (pcm, counted) => {
      if (counted) hear(pcm);
      session.hear(pcm);
    },
    play: () => session.play(),
    send: line.send,
    close: (code = 1000, reason = '') => ending.end('hangup', [code, reason]),
    drop: ending.drop,
    dropChannel: () => line.carrier?.dropChannel(),
    freeze: (on = true) => line.carrier?.freeze(on),
    end: (reason) => ending.end(reason),
    closedBy: (code, reason) => {
      closedWith = { code, reason };
      ending.left();
    },
    attach: line.attach,
  };
  return call;
}

type SessionParts = Readonly<{
  id: string;
  output: 'track' | 'events';
  maxSeconds: number;
  emit: (event: ServerEvent) => void;
  onHeard: (pcm: Int16Array) => void;
  onExpired: () => void;
  onClosed: () => void;
}>;

function startSession({ config }: Plan, { speech, tempo, faults }: Service, parts: SessionParts): RealtimeSession {
  if (config.type === 'translation') return createTranslation({ ...parts, config, speech, faults });
  return createSession({ ...parts, config, speech, tempo, faults });
}

/** The fault that ends a session which starts now; counts it. */
function dropDue({ session }: Faults): SessionFaults['drop'] {
  const drop = session?.drop;
  if (drop?.times === undefined) return drop;
  return takeOne(drop, 'times') ? drop : undefined;
}

const saidBy = (session: RealtimeSession): Call['said'] => ({
  get ms() {
    return session.saidMs;
  },
});
