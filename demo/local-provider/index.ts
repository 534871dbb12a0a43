import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Call, RunningCall, Service } from './call.js';
import type { Faults } from './faults.js';
import { createApp } from './http.js';
import { createClientSecrets } from './secrets.js';
import { serveSockets } from './socket/server.js';
import { loadSpeech } from './speech/speech.js';
import { parseOffer } from './webrtc/offer.js';
import { startPeerCall } from './webrtc/call.js';

export type { Call, EndReason, LoggedEvent } from './call.js';
export type { Faults, HttpFault, SessionFaults, SocketFault } from './faults.js';
export type { Goodbye, Inspection, ReceivedItem } from './inspection.js';
export type { Heard, HeardSegment } from './heard.js';

/** How a provider is started; everything has a default. */
export interface LocalProviderOptions {
  /** The address to listen on and, for media, to bind to: `127.0.0.1`. */
  readonly host?: string;
  /** 0, the default, is any free one. */
  readonly port?: number;
  /** The standard key; a random one by default. */
  readonly apiKey?: string;
  /** `auto` is espeak-ng where it is installed, else the recordings. */
  readonly speech?: 'auto' | 'fixtures';
  /** Takes one line for every event and call. */
  readonly log?: (line: string) => void;
  /** From the end of a turn to the first word: 200 ms. */
  readonly turnDelayMs?: number;
  /** Seconds of speech generated in one second: 4. */
  readonly generationSpeed?: number;
  /** From a committed turn to its transcript: 400 ms. */
  readonly transcriptionDelayMs?: number;
  /** How long a browser may give no sign of life before its call is ended: 15 s. */
  readonly silentBrowserMs?: number;
  /** The longest a session may last: 3600 s (protocol §8). */
  readonly maxSessionSeconds?: number;
  /** Speaks the preview dialect to those who ask for it, instead of refusing them (protocol §9.3). */
  readonly preview?: boolean;
}

/** A running provider. */
export interface LocalProvider {
  /** `http://127.0.0.1:PORT`; the base URL of the API is this and `/v1`. */
  readonly url: string;
  /** The standard key: what mints, hangs up and uses the unified interface. */
  readonly apiKey: string;
  /** Every call since the start, in order. */
  readonly calls: readonly Call[];
  /** What shall go wrong; set and clear it at any time. */
  readonly faults: Faults;
  /** Ends the calls and the server; no socket and no timer is left. */
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the OpenAI Realtime service (WebRTC and WebSocket, GA and preview) that needs no network and no key of anybody.
 * @throws Error if the port is taken
 */
export async function startLocalProvider(options: LocalProviderOptions = {}): Promise<LocalProvider> {
  const host = options.host ?? '127.0.0.1';
  const apiKey = options.apiKey ?? `sk-local-${randomBytes(12).toString('hex')}`;
  const log = options.log ?? ((): void => {});
  const speech = await loadSpeech(options.speech ?? 'auto');
  const faults: Faults = {};
  const calls: RunningCall[] = [];
  const closing = new AbortController();

  const service: Service = {
    host,
    speech,
    tempo: {
      turnDelayMs: options.turnDelayMs ?? 200,
      generationSpeed: options.generationSpeed ?? 4,
      transcriptionDelayMs: options.transcriptionDelayMs ?? 400,
    },
    maxSeconds: options.maxSessionSeconds ?? 3600,
    silentBrowserMs: options.silentBrowserMs ?? 15_000,
    faults: () => faults,
    log,
  };
  const keyring = { apiKey, secrets: createClientSecrets(undefined, () => faults.session?.keySeconds) };
  const preview = options.preview ?? false;
  const find = (id: string): RunningCall | undefined => calls.find((each) => each.id === id && !each.ended);
  const add = (call: RunningCall): void => {
    calls.push(call);
    if (closing.signal.aborted) void call.end('provider_closed');
  };

  const app = createApp({
    keyring,
    faults,
    preview,
    closing: closing.signal,
    call: async (offer, plan, filtered) => {
      const { call, answer } = await startPeerCall(parseOffer(offer), plan, filtered, service);
      add(call);
      return { id: call.id, answer };
    },
    hangUp: async (id) => {
      const call = find(id);
      await call?.end('hangup');
      return call !== undefined;
    },
  });

  const answer = getRequestListener(app.fetch, { hostname: host });
  const server = createServer((request, response) => void answer(request, response));
  const closeSockets = serveSockets(server, { keyring, preview, service, closing: closing.signal, find, add });
  server.listen(options.port ?? 0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;

  return {
    url: `http://${host}:${port}`,
    apiKey,
    calls,
    faults,
    close: async () => {
      closing.abort();
      const closed = server.listening ? once(server, 'close') : Promise.resolve();
      server.close();
      await Promise.all(calls.map((call) => call.end('provider_closed')));
      await closeSockets();
      server.closeAllConnections();
      await closed;
    },
  };
}
