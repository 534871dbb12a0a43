/** What a visitor has set for themselves. Theirs for as long as the page is there, and for their next visit where the site says so (`remember-settings`). */
import {number, nullish, object, read, string, unknown} from './schema.js';

export interface Preferences {
  /** Ids; `''` is what the system uses. */
  readonly microphone?: string;
  readonly speaker?: string;
  /** 0..1. */
  readonly volume?: number;
  /** BCP-47, of the interface. */
  readonly locale?: string;
  /** The assistant is read and not heard. */
  readonly captionsOnly?: boolean;
}

const KEY = 'realtime-voice';

/** What is kept; nothing where there is nothing, it is not ours, or the browser keeps nothing. */
export function recall(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const found = read(object({microphone: nullish(string()), speaker: nullish(string()), volume: nullish(number()), locale: nullish(string()), captionsOnly: nullish(unknown())}), kept);
    const {captionsOnly, ...rest} = found ?? {};
    return {...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null)) as Preferences), captionsOnly: captionsOnly === true};
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
