import type {CallOptions} from '../call-options.js';
import {claimPage} from '../one-call.js';
import {ATTRIBUTES, PROPERTIES, propertyName} from '../options.js';
import type {Direction} from '../transport/webrtc.js';
import type {LimitSettings} from './limits.js';

/** What one session is made of, settled when it starts. */
export interface SessionSettings extends CallOptions {
  readonly limits: LimitSettings;
  /** What the visitor has chosen; `''` is the system's. */
  readonly microphoneId: string;
  /** What is said is not shown. */
  readonly noTranscript: boolean;
  /** Takes the page for this call; returns what gives it back, or `null` when another call has it. */
  readonly claim: () => (() => void) | null;
}

/** The properties of an element that a session is made of; the limits are in seconds. */
export interface SettingsSource extends CallOptions {
  readonly maxDuration: number;
  readonly idleTimeout: number;
  readonly maxCost: number;
  readonly ownerDocument: Document;
}

/** The settings of one call, read from an element when it starts: later changes are the next call's. */
export function settingsOf(element: SettingsSource, microphoneId = ''): SessionSettings {
  const {maxDuration, idleTimeout, maxCost, noReconnect, ownerDocument} = element;
  const names = [...Object.keys(ATTRIBUTES).map(propertyName), ...Object.keys(PROPERTIES)];
  const plain = Object.fromEntries(names.map((name) => [name, Reflect.get(element, name)])) as unknown as CallOptions & Pick<SessionSettings, 'noTranscript'>;
  const limits = {maxDuration: maxDuration * 1000, idleTimeout: idleTimeout * 1000, maxCost, rollOver: !noReconnect};
  return {...plain, limits, microphoneId, claim: () => claimPage(ownerDocument)};
}

/** Where nobody speaks, nobody is to be heard. */
export const directionFor = ({noMicrophone}: SessionSettings): Direction => (noMicrophone ? 'recvonly' : 'sendrecv');

/** The visitor is heard only while they hold a button. */
export const pushesToTalk = ({turnDetection, noMicrophone}: SessionSettings): boolean => turnDetection === 'push-to-talk' && !noMicrophone;

/** Milliseconds each step may take (reliability.md §3.1). The microphone prompt waits for the visitor as long as it takes. */
export interface Deadlines {
  readonly credential: number;
  readonly signalling: number;
  readonly network: number;
  readonly session: number;
}

export const DEADLINES: Deadlines = {credential: 8000, signalling: 10_000, network: 15_000, session: 10_000};
