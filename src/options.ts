/**
 * The attributes: name, kind, default. One table, from which the element makes its properties and the README its reference.
 * Values come from markup that anybody may have written, so each is read through here, once, with a warning for what is not understood.
 */
import {warnOnce} from './console.js';

export type OptionValue = string | number | boolean | null;

/** A kind of attribute: what it may be, in words; what it is when it is not set; and what a value means, `undefined` for what it cannot mean. */
export interface Option {
  readonly allowed: string;
  readonly fallback: OptionValue;
  readonly read: (value: unknown) => OptionValue | undefined;
}

const text: Option = {allowed: 'text', fallback: null, read: (value) => String(value) || null};

/** Content systems write `muted="false"`. */
const FALSE = ['false', '0', 'no', 'off'];

const flag: Option = {
  allowed: 'present or absent',
  fallback: false,
  read: (value) => (typeof value === 'string' ? !FALSE.includes(value.toLowerCase()) : Boolean(value)),
};

/** The first word is the default, unless another is named. */
const oneOf = (words: readonly string[], fallback = words[0] ?? ''): Option => ({
  allowed: words.join(', '),
  fallback,
  read: (value) => words.find((word) => word === value),
});

const between = (min: number, max: number, fallback: number): Option => ({
  allowed: `${min} to ${max}`,
  fallback,
  read: (value) => {
    const number = value === '' ? Number.NaN : Number(value);
    return number >= min && number <= max ? number : undefined;
  },
});

export const ATTRIBUTES = {
  /** Your endpoint that mints a short-lived key (`POST`, JSON). Answers: `{value, expires_at}`, `{client_secret: {value, expires_at}}`, and hints `{provider, base_url, model}` beside. */
  'token-endpoint': text,
  /** Your endpoint that takes our SDP offer (`POST`, `application/sdp`) and answers with the provider's: no key ever reaches the page. Wins over `token-endpoint`. */
  'session-endpoint': text,
  /** How both endpoints are fetched. */
  credentials: oneOf(['same-origin', 'include', 'omit']),
  /** Whose service it is. */
  provider: oneOf(['openai', 'azure']),
  /** As in OpenAI's SDKs, up to and including `/v1`: `https://RESOURCE.openai.azure.com/openai/v1`, a gateway, a compatible server. A bare Azure resource is completed. */
  'base-url': text,
  /** The wire's dialect; `auto` decides from the credential's shape and from what the session says of itself. */
  dialect: oneOf(['auto', 'ga', 'preview']),
  /** How audio travels; `auto` is WebRTC, then WebSocket where WebRTC cannot work. */
  transport: oneOf(['auto', 'webrtc', 'websocket']),
  /** A conversation, an interpreter, or a dictation. */
  mode: oneOf(['conversation', 'translation', 'transcription']),
  /** Only when the page is to choose; else the endpoint decides. */
  model: text,
  /** The assistant's voice; else the endpoint decides. */
  voice: text,
  /** Instructions for the assistant. Visitors can read them: the endpoint is the right place. */
  instructions: text,
  /** BCP-47: what the visitor speaks, a hint for the transcription. */
  language: text,
  /** BCP-47: what a translation is into. May change while it is live. */
  'target-language': text,
  /** What ends the visitor's turn: what the endpoint's session says, silence, sense, or a button that they hold. */
  'turn-detection': oneOf(['auto', 'server', 'semantic', 'push-to-talk']),
  /** What the assistant is asked to say first, once. */
  greeting: text,
  /** Whether the assistant speaks or writes. */
  output: oneOf(['audio', 'text']),
  /** Text in, voice out; no permission is asked. */
  'no-microphone': flag,
  /** The provider's noise reduction: as the endpoint's session says, for a headset, for a room, or none. */
  'noise-reduction': oneOf(['auto', 'near', 'far', 'off']),
  /** A lost connection ends the call. */
  'no-reconnect': flag,
  /** Calls in other tabs of the site do not keep this one from starting. */
  concurrent: flag,
  /** `intent`: a hover, focus or touch on the call button fetches the key ahead, and the call is placed while the microphone prompt is still open. */
  preload: oneOf(['none', 'intent']),
  /** The model may ask for a person by the tool `request_human`; then `rv-handoff` is fired. */
  'request-human': flag,
  /** The microphone is muted. */
  muted: flag,
  /** The assistant's volume. */
  volume: between(0, 1, 1),
  /** Seconds a call may last, `0` for no end. Warned 30 s ahead; `rv-limit` extends it once. */
  'max-duration': between(0, 86_400, 900),
  /** Seconds of silence of both sides until the call ends, `0` for no end. Noise is silence; warned and extended as above. */
  'idle-timeout': between(0, 86_400, 120),
  /** US dollars a call may cost, estimated from usage and the price table; `0` for no end. */
  'max-cost': between(0, 1_000_000, 0),
  /** Names the launcher and the region. */
  label: text,
  /** What the assistant is called in the transcript. */
  'agent-name': text,
  /** BCP-47: the language of the interface; else that of the nearest `lang`, else the browser's. */
  locale: text,
  /** Colours: the page's own scheme, or always one. */
  theme: oneOf(['auto', 'light', 'dark']),
  /** In the flow of the page; a launcher in a corner, with a panel; or the call button alone. */
  variant: oneOf(['inline', 'floating', 'button']),
  /** The corner of the floating variant; sides follow the reading direction. */
  placement: oneOf(['bottom-end', 'bottom-start', 'top-end', 'top-start']),
  /** The floating panel is open. Hiding it ends no call. */
  open: flag,
  /** The level meter. */
  visualizer: oneOf(['orb', 'bars', 'wave', 'none'], 'bars'),
  /** A gate before anything starts; `rv-consent` carries the record. */
  'require-consent': flag,
  /** Shown at the consent gate; http/https only. */
  'terms-url': text,
  /** Shown at the consent gate; http/https only. */
  'privacy-url': text,
  /** Without the transcript. */
  'no-transcript': flag,
  /** Without the composer. */
  'no-text-input': flag,
  /** Without the choice of a microphone and a speaker. */
  'no-device-picker': flag,
  /** What the visitor sets for themselves (microphone, speaker, volume, language, captions only) is kept in `localStorage` for their next visit. */
  'remember-settings': flag,
  /** Without the question how the call was. */
  'no-feedback': flag,
  /** Hosts that links in the transcript may lead to, as in `example.com docs.example.com`; https only. Without it there are no links. */
  'link-hosts': text,
  /** Without the timer. */
  'no-timer': flag,
  /** Without the line that says that the other side is an AI; say it yourself then. */
  'no-notice': flag,
  /** Load the worklet from this file only (strict CSP). */
  'worklet-url': text,
  /** What `rv-analytics` may carry: nothing, names, measurements, or also what was said. */
  'analytics-level': oneOf(['off', 'events', 'metrics', 'content'], 'metrics'),
} satisfies Record<string, Option>;

/** What no attribute can say, and only a script can set. */
export const PROPERTIES = {tokenProvider: null, sessionProvider: null, tools: [], sessionConfig: null, context: null, mediaStream: null, iceServers: null, prices: null, redact: null, strings: null} as const;

export type AttributeName = keyof typeof ATTRIBUTES;

/** Shown in the markup too: style sheets, ours among them, ask for these. */
export const REFLECTED = ['muted', 'theme', 'variant', 'open'] as const satisfies AttributeName[];

export const propertyName = (attribute: string): string => attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What the text of an attribute means, or a property that a script may have set to anything; what neither can mean is named on the console, once. */
export function readOption(name: AttributeName, value: unknown): OptionValue {
  const {allowed, fallback, read}: Option = ATTRIBUTES[name];
  if (value === null || value === undefined) return fallback;
  const found = read(typeof value === 'string' ? value.trim() : value);
  if (found !== undefined) return found;
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- what cannot be told in words is told as [object Object]
  warnOnce(`${name}="${String(value).slice(0, 80)}" is not understood; allowed: ${allowed}. Using ${String(fallback)}.`);
  return fallback;
}
