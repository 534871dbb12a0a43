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
  /** How the endpoint is fetched. */
  credentials: oneOf(['same-origin', 'include', 'omit']),
  /** Whose service it is. */
  provider: oneOf(['openai', 'azure']),
  /** As in OpenAI's SDKs, up to and including `/v1`: `https://RESOURCE.openai.azure.com/openai/v1`, a gateway, a compatible server. A bare Azure resource is completed. */
  'base-url': text,
  /** The wire's dialect. */
  dialect: oneOf(['auto', 'ga']),
  /** How audio travels. */
  transport: oneOf(['auto', 'webrtc']),
  /** Only when the page is to choose; else the endpoint decides. */
  model: text,
  /** The assistant's voice; else the endpoint decides. */
  voice: text,
  /** Instructions for the assistant. Visitors can read them: the endpoint is the right place. */
  instructions: text,
  /** BCP-47: what the visitor speaks, a hint for the transcription. */
  language: text,
  /** What the assistant is asked to say first, once. */
  greeting: text,
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
  /** Names the region. */
  label: text,
  /** What the assistant is called in the transcript. */
  'agent-name': text,
  /** Colours: the page's own scheme, or always one. */
  theme: oneOf(['auto', 'light', 'dark']),
  /** The level meter. */
  visualizer: oneOf(['bars', 'none']),
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
  /** Without the timer. */
  'no-timer': flag,
  /** Without the line that says that the other side is an AI; say it yourself then. */
  'no-notice': flag,
  /** Load the worklet from this file only (strict CSP). */
  'worklet-url': text,
  /** What `rv-analytics` may carry: nothing, names, measurements, or also what was said. */
  'analytics-level': oneOf(['off', 'events', 'metrics', 'content'], 'metrics'),
} satisfies Record<string, Option>;

export type AttributeName = keyof typeof ATTRIBUTES;

/** Shown in the markup too: style sheets, ours among them, ask for these. */
export const REFLECTED = ['muted', 'theme'] as const satisfies AttributeName[];

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
