import {isObject} from './body.js';

/** How many sessions may be started; where several are named, each holds. Whole numbers, from 1. */
export interface Rate {
  readonly perMinute?: number | undefined;
  readonly perHour?: number | undefined;
  readonly perDay?: number | undefined;
}

/** What is named replaces the default of its line; `false` takes that limit away. */
export interface Limits {
  /**
   * Of one address: an IPv4 address, or the /64 network of an IPv6 one. Without `trustProxy` there is none, and all visitors share this
   * limit. Default 5 per minute and 30 per hour.
   */
  readonly ip?: Rate | false | undefined;
  /** Of one user, where `authorize` names one. Default 3 per minute and 20 per hour. */
  readonly user?: Rate | false | undefined;
  /** Of everybody together. Default 60 per minute; a `perDay` bounds what a day can cost. */
  readonly site?: Rate | false | undefined;
}

export type LimitScope = keyof Limits;

/** One limit as a store counts it. */
export interface Window {
  readonly limit: number;
  readonly windowMs: number;
}

export type Windows = Readonly<Record<LimitScope, readonly Window[]>>;

const DEFAULTS: Readonly<Record<LimitScope, Rate>> = {
  ip: {perMinute: 5, perHour: 30},
  user: {perMinute: 3, perHour: 20},
  site: {perMinute: 60},
};

const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['perMinute', 60_000],
  ['perHour', 3_600_000],
  ['perDay', 86_400_000],
]);

/** @throws TypeError or RangeError for what is no limit; a misspelt one must not mean "none". */
export function readLimits(limits: Limits | false = {}): Windows {
  if (limits === false) return {ip: [], user: [], site: []};
  if (!isObject(limits)) throw new TypeError('createTokenHandler: limits must be an object, such as {ip: {perMinute: 5}}, or false for none');
  requireKnown('limits', Object.keys(limits), Object.keys(DEFAULTS));
  const windows = (scope: LimitScope): Window[] => readRate(scope, limits[scope] ?? DEFAULTS[scope]);
  return {ip: windows('ip'), user: windows('user'), site: windows('site')};
}

function readRate(scope: LimitScope, rate: Rate | false): Window[] {
  if (rate === false) return [];
  const name = `limits.${scope}`;
  if (!isObject(rate)) throw new TypeError(`createTokenHandler: ${name} must be an object, such as {perMinute: 5}, or false for none`);
  requireKnown(name, Object.keys(rate), [...LENGTHS.keys()]);
  const windows = [...LENGTHS].flatMap(([length, windowMs]) => {
    const limit = rate[length];
    return limit === undefined ? [] : [{limit: requireCount(`${name}.${length}`, limit), windowMs}];
  });
  if (windows.length === 0) throw new TypeError(`createTokenHandler: ${name} names no limit. Say false if you mean none`);
  return windows;
}

function requireKnown(name: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((key) => !known.includes(key));
  if (unknown !== undefined) throw new TypeError(`createTokenHandler: ${name} knows ${known.join(', ')}, not "${unknown}"`);
}

function requireCount(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
  throw new RangeError(`createTokenHandler: ${name} must be a whole number from 1`);
}
