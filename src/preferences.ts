/** What a visitor has set for themselves. Theirs for as long as the page is there, and for their next visit where the site says so (`remember-settings`). */
import {number, nullish, object, read, string, unknown} from './schema.js';

export interface Preferences {
  /** Ids; `''` is what the system uses. */
  readonly microphone?: string | null | undefined;
  readonly speaker?: string | null | undefined;
  /** 0..1. */
  readonly volume?: number | null | undefined;
  /** BCP-47, of the interface. */
  readonly locale?: string | null | undefined;
  /** The assistant is read and not heard. */
  readonly captionsOnly?: boolean;
}

const KEY = 'realtime-voice';

/** What is kept; nothing where there is nothing, it is not ours, or the browser keeps nothing. */
export function recall(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const text = nullish(string());
    const found = read(object({microphone: text, speaker: text, volume: nullish(number()), locale: text, captionsOnly: nullish(unknown())}), kept);
    return {...found, captionsOnly: found?.captionsOnly === true};
  } catch {
    return {};
  }
}

/** Keeps it beside what is kept already. */
export function remember(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({...recall(), ...preferences}));
  } catch {
    // Storage is full, or forbidden: then it lasts as long as the page.
  }
}
