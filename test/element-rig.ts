/** An element on the page, with everything it needs for a call, and what it told. */
import {fixture, html} from '@open-wc/testing';
import '../src/define.js';
import type {RealtimeVoiceElement} from '../src/element.js';
import type {VoiceEventMap} from '../src/events.js';
import {answerUrl} from './support/answers.js';
import type {Provider} from './support/provider.js';

export const KEY = 'ek_canary0123456789';

export const token = (over: object = {}): string => answerUrl({body: {value: KEY, expires_at: 0, ...over}}).href;

export const place = async (attributes: Readonly<Record<string, string>> = {}): Promise<RealtimeVoiceElement> => {
  const element = await fixture<RealtimeVoiceElement>(html`<realtime-voice></realtime-voice>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await element.updateComplete;
  return element;
};

/** Ready to be started against this provider. */
export const placeFor = (provider: Provider, attributes: Readonly<Record<string, string>> = {}): Promise<RealtimeVoiceElement> =>
  place({'token-endpoint': token(), 'base-url': provider.baseUrl, ...attributes});

/** The events of one kind, from here on. */
export function told<Type extends keyof VoiceEventMap>(element: EventTarget, type: Type): VoiceEventMap[Type][] {
  const events: VoiceEventMap[Type][] = [];
  element.addEventListener(type, (event) => events.push(event as unknown as VoiceEventMap[Type]));
  return events;
}

export const part = (element: RealtimeVoiceElement, name: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`no part "${name}"`);
  return found;
};

export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);
