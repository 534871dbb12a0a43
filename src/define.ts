/** Registers `<realtime-voice>`: the entry of the script bundle. Loading it again, in whatever version, does nothing but say so. */
import {warnOnce} from './console.js';
import {RealtimeVoiceElement} from './element.js';
import {scriptElement} from './script-url.js';

const TAG = 'realtime-voice';

declare global {
  interface HTMLElementTagNameMap {
    'realtime-voice': RealtimeVoiceElement;
  }
}

/** The page's script, unlike its markup, may open more origins to the element. */
function readAllowList(element: Pick<typeof RealtimeVoiceElement, 'allowOrigins'>): void {
  const origins = scriptElement?.dataset['allowOrigins']?.split(/[\s,]+/).filter(Boolean) ?? [];
  try {
    element.allowOrigins(origins);
  } catch {
    warnOnce(`data-allow-origins="${origins.join(' ')}" holds something that is no URL; it was ignored from there on.`);
  }
}

export function define(): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(TAG);
  if (existing) {
    if ('allowOrigins' in existing) readAllowList(existing as typeof RealtimeVoiceElement);
    warnOnce('the script is on this page twice; the first copy stays in use.');
    return;
  }
  customElements.define(TAG, RealtimeVoiceElement);
  readAllowList(RealtimeVoiceElement);
}

define();
