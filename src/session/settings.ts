import {claimPage} from '../one-call.js';
import {ATTRIBUTES, propertyName} from '../options.js';
import type {Provider} from '../protocol/endpoints.js';
import type {OwnPrices} from '../protocol/prices.js';
import type {TokenProvider} from '../transport/credential.js';
import type {SessionProvider} from '../transport/session-endpoint.js';
import type {LimitSettings} from './limits.js';
import type {VoiceTool} from '../tools/tools.js';

/** What an element says of a session as it is: one property, one setting. */
export interface PlainSettings {
  readonly tokenEndpoint: string | null;
  readonly sessionEndpoint: string | null;
  readonly tokenProvider: TokenProvider | null;
  readonly sessionProvider: SessionProvider | null;
  readonly credentials: RequestCredentials;
  readonly provider: Provider;
  readonly baseUrl: string | null;
  readonly dialect: 'auto' | 'ga' | 'preview';
  readonly transport: 'auto' | 'webrtc' | 'websocket';
  readonly mode: 'conversation' | 'translation' | 'transcription';
  readonly model: string | null;
  readonly voice: string | null;
  readonly instructions: string | null;
  readonly language: string | null;
  readonly targetLanguage: string | null;
  readonly turnDetection: 'auto' | 'server' | 'semantic' | 'push-to-talk';
  readonly greeting: string | null;
  readonly output: 'audio' | 'text';
  /** Text in, voice out; nothing is asked of the visitor. */
  readonly noMicrophone: boolean;
  readonly noiseReduction: 'auto' | 'near' | 'far' | 'off';
  readonly noReconnect: boolean;
  readonly workletUrl: string | null;
  readonly muted: boolean;
  readonly volume: number;
  readonly tools: readonly VoiceTool[];
  /** The model may hand the conversation to a person. */
  readonly requestHuman: boolean;
  /** A partial GA session object. */
  readonly sessionConfig: Readonly<Record<string, unknown>> | null;
  /** What the assistant should know from the start. */
  readonly context: string | null;
  readonly prices: OwnPrices | null;
}

/** What one session is made of, settled when it starts. */
export interface SessionSettings extends PlainSettings {
  readonly limits: LimitSettings;
  /** Takes the page for this call; returns what gives it back, or `null` when another call has it. */
  readonly claim: () => (() => void) | null;
}

/** The properties of an element that a session is made of; the limits are in seconds. */
export interface SettingsSource extends PlainSettings {
  readonly maxDuration: number;
  readonly idleTimeout: number;
  readonly maxCost: number;
  readonly ownerDocument: Document;
}

/** Properties that no attribute can say. */
const PROPERTIES = ['tokenProvider', 'sessionProvider', 'tools', 'sessionConfig', 'context', 'prices'];

/** The settings of one call, read from an element when it starts: later changes are the next call's. */
export function settingsOf(element: SettingsSource): SessionSettings {
  const {maxDuration, idleTimeout, maxCost, noReconnect, ownerDocument} = element;
  const names = [...Object.keys(ATTRIBUTES).map(propertyName), ...PROPERTIES];
  const plain = Object.fromEntries(names.map((name) => [name, Reflect.get(element, name)])) as unknown as PlainSettings;
  const limits = {maxDuration: maxDuration * 1000, idleTimeout: idleTimeout * 1000, maxCost, rollOver: !noReconnect};
  return {...plain, limits, claim: () => claimPage(ownerDocument)};
}

/** Milliseconds each step may take (reliability.md §3.1). The microphone prompt waits for the visitor as long as it takes. */
export interface Deadlines {
  readonly credential: number;
  readonly signalling: number;
  readonly network: number;
  readonly session: number;
}

export const DEADLINES: Deadlines = {credential: 8000, signalling: 10_000, network: 15_000, session: 10_000};
