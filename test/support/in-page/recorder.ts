/**
 * Runs in every page before anything else. It wraps what a call uses (the real thing still does the work) and keeps a record,
 * from which a test reads what happened and `autopsy` what is left.
 */
import {watchConnections} from './connections.js';
import {describe} from './describe.js';
import {watchListeners} from './listeners.js';
import {watchMicrophone} from './microphone.js';
import {natives} from './natives.js';
import {createEar} from './sound.js';
import {watchTimers} from './timers.js';

/** An event of the element's, with its own fields as plain data. */
export interface RecordedEvent {
  readonly type: string;
  /** Which element of the page, counted from 0; -1 for one that has left it. */
  readonly host: number;
  readonly fields: unknown;
}

/** All but `rv-event`, which is only fired while somebody listens. */
const EVENTS = [
  ...['before-start', 'consent', 'state-change', 'session-start', 'session-end', 'speech-start', 'speech-end', 'transcript', 'interrupt'],
  ...['latency', 'usage', 'rate-limit', 'limit', 'tool-call', 'tool-result', 'mute-change', 'volume-change', 'device-change', 'quality'],
  ...['reconnecting', 'reconnected', 'warning', 'error', 'handoff', 'feedback', 'show', 'hide', 'analytics'],
].map((name) => `rv-${name}`);

const ear = createEar();
const microphone = watchMicrophone();
const {peers, channels, contexts, sockets, players, fetches, refuseNextPlay} = watchConnections(ear);
const timers = watchTimers();
const events: RecordedEvent[] = [];
const errors: string[] = [];
const violations: string[] = [];
const known = new WeakSet<Event>();

const elements = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('realtime-voice')];

const record = (event: Event): void => {
  if (known.has(event)) return;
  known.add(event);
  events.push({type: event.type, host: elements().indexOf(event.target as HTMLElement), fields: describe(event)});
};
const follow = (target: EventTarget): void => EVENTS.forEach((type) => natives.addEventListener.call(target, type, record));

follow(document);
natives.addEventListener.call(window, 'error', (event) => errors.push((event as ErrorEvent).message));
natives.addEventListener.call(window, 'unhandledrejection', (event) => errors.push(`unhandled: ${String((event as PromiseRejectionEvent).reason)}`));
natives.addEventListener.call(document, 'securitypolicyviolation', (event) => {
  const {violatedDirective, blockedURI, sample} = event as SecurityPolicyViolationEvent;
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});
const listeners = watchListeners();

/** What is open or still to come, in words; empty is clean. */
const leftovers = (): string[] => [
  ...microphone.tracks.filter(({readyState}) => readyState === 'live').map(({kind}) => `a live ${kind} track`),
  ...peers.filter(({connectionState}) => connectionState !== 'closed').map(({connectionState}) => `a peer that is ${connectionState}`),
  ...channels.filter(({readyState}) => readyState !== 'closed').map(({readyState}) => `a data channel that is ${readyState}`),
  ...contexts.filter(({state}) => state !== 'closed').map(({state}) => `an AudioContext that is ${state}`),
  ...sockets.filter(({readyState}) => readyState !== WebSocket.CLOSED).map(() => 'a WebSocket'),
  ...players.filter(({srcObject}) => srcObject !== null).map(() => 'an <audio> with a stream'),
  ...fetches.filter(({outcome}) => outcome === 'pending').map(({url}) => `a request to ${url}`),
  ...timers(),
  ...listeners().map((label) => `a listener: ${label}`),
];

async function storage(): Promise<unknown> {
  const databases = await indexedDB.databases();
  return {cookie: document.cookie, local: Object.fromEntries(Object.entries(localStorage)), session: Object.fromEntries(Object.entries(sessionStorage)), databases: databases.map(({name}) => name), caches: await caches.keys()};
}

/** Everything of the page that a key could have got into, as text. */
async function everything(): Promise<string> {
  const shadows = elements().map(({shadowRoot}) => `${shadowRoot?.innerHTML ?? ''}\n${[...(shadowRoot?.adoptedStyleSheets ?? [])].length}`);
  const resources = performance.getEntries().map(({name}) => name);
  const properties = elements().map((element) => describe(element, 6));
  return JSON.stringify([document.documentElement.outerHTML, shadows, location.href, document.title, resources, await storage(), events, errors, violations, properties]);
}

const recorder = {
  microphone,
  peers,
  channels,
  contexts,
  sockets,
  players,
  fetches,
  events,
  errors,
  violations,
  ear,
  elements,
  follow,
  refuseNextPlay,
  leftovers,
  storage,
  everything,
};

export type Recorder = typeof recorder;

declare global {
  interface Window {
    readonly e2e: Recorder;
  }
}

Object.defineProperty(window, 'e2e', {value: recorder});
