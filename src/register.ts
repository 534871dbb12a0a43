/** The tag, and what the page's own script may say of it. */
import {warnOnce} from './console.js';

const TAG = 'realtime-voice';

interface VoiceElementClass extends CustomElementConstructor {
  readonly version: string;
  allowOrigins(origins: readonly string[]): void;
}

/** The page's script, unlike its markup, may open more origins to the element. */
function readAllowList(element: VoiceElementClass, script: HTMLElement | null): void {
  const origins = script?.dataset['allowOrigins']?.split(/[\s,]+/).filter(Boolean) ?? [];
  try {
    element.allowOrigins(origins);
  } catch {
    warnOnce(`data-allow-origins="${origins.join(' ')}" holds something that is no URL; it was ignored from there on.`);
  }
}

/** Registers `<realtime-voice>`. A second script, in whatever version, does nothing but say so. */
export function register(element: VoiceElementClass, script: HTMLElement | null): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(TAG) as VoiceElementClass | undefined;
  if (existing) {
    if ('allowOrigins' in existing) readAllowList(existing, script);
    warnOnce(`the script is on this page twice: this is ${element.version}, in use is ${existing.version}.`);
    return;
  }
  customElements.define(TAG, element);
  readAllowList(element, script);
}
