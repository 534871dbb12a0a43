/** When a call is to be warned about, ended, or rolled over to a new session. One function decides; what holds the timer only asks it. */
import type {Fact} from '../protocol/vocabulary.js';
import type {LimitKind, LimitWarning} from '../shapes.js';

/** Milliseconds and US dollars; 0 is no limit. */
export interface LimitSettings {
  readonly maxDuration: number;
  readonly idleTimeout: number;
  readonly maxCost: number;
  /** Whether a session that the provider is about to end may be replaced by a new one. */
  readonly rollOver: boolean;
}

/** When the provider ends the session, and when to leave it: in the first quiet moment after `quiet`, or at `latest`. */
export interface Expiry {
  /** When that became known. */
  readonly since: number;
  readonly quiet: number;
  readonly latest: number;
  readonly at: number;
}

/** Times are milliseconds of one clock that only goes forward. */
export interface LimitFacts {
  readonly since: number;
  /** The last thing somebody meant: noise is none. */
  readonly activeAt: number;
  /** The assistant answers or speaks, or a tool runs. */
  readonly busy: boolean;
  /** When the visitor began the sentence that they, or a noise, are in. */
  readonly speakingSince: number | null;
  /** US dollars; `null` where the model has no known price. */
  readonly cost: number | null;
  readonly expiry: Expiry | null;
  /** When each was warned about; cleared with what it warned about. */
  readonly warned: ReadonlyMap<LimitKind, number>;
  readonly extended: ReadonlySet<LimitKind>;
}

export interface LimitStep {
  readonly kind: LimitKind;
  readonly action: 'warn' | 'end' | 'roll-over';
  /** When it is due. */
  readonly at: number;
  /** Until the end: seconds, or dollars for `cost`. */
  readonly remaining: number;
}

const WARN_MS = 30_000;
/** Cost grows with each answer and not with the clock: it is warned about when this much of it is used. */
const WARN_COST = 0.8;
/** A sentence that began in time is heard out; a noise that goes on is not. */
const SENTENCE_MS = 20_000;

/** The next thing to do, however far ahead; `null` when nothing is due until something happens. */
export function nextLimit({maxDuration, idleTimeout, maxCost, rollOver}: LimitSettings, facts: LimitFacts, now: number): LimitStep | null {
  const {cost, expiry, busy, speakingSince, warned, extended} = facts;
  const steps: LimitStep[] = [];

  // The end waits for its warning, however late the clock is asked: a throttled tab, a laptop that slept.
  const add = (kind: LimitKind, from: number, span: number, dollars?: number) => {
    const end = from + (extended.has(kind) ? 2 * span : span);
    const lead = Math.min(WARN_MS, span / 2);
    const remaining = dollars ?? Math.max(end - now, lead) / 1000;
    const warnedAt = warned.get(kind);
    if (warnedAt === undefined) return steps.push({kind, action: 'warn', at: end - lead, remaining});
    const heardOut = speakingSince === null ? 0 : Math.min(end, speakingSince) + SENTENCE_MS;
    return steps.push({kind, action: 'end', at: Math.max(end, warnedAt + lead, heardOut), remaining});
  };

  if (maxDuration > 0) add('duration', facts.since, maxDuration);
  if (idleTimeout > 0 && !busy) add('idle', facts.activeAt, idleTimeout);
  if (maxCost > 0 && cost !== null) {
    const left = (extended.has('cost') ? 2 * maxCost : maxCost) - cost;
    if (left <= (warned.has('cost') ? 0 : cost * (1 / WARN_COST - 1))) add('cost', -Infinity, 2 * WARN_MS, Math.max(0, left));
  }
  if (expiry && !rollOver) add('session', expiry.since, expiry.latest - expiry.since);
  if (expiry && rollOver) {
    const at = busy || speakingSince !== null ? expiry.latest : expiry.quiet;
    steps.push({kind: 'session', action: 'roll-over', at, remaining: (expiry.at - now) / 1000});
  }
  return steps.sort((a, b) => a.at - b.at)[0] ?? null;
}

const ROLL_OVER_MS = 90_000;

/**
 * The provider's expiry on our clock. The visitor's clock may be wrong: a session that has expired before it began has not.
 * Short sessions (tests, small servers) are left in their last quarter.
 * @param expiresAt Epoch seconds, from the provider. @param epoch Epoch milliseconds. @param now Of our own clock.
 */
export function expiryOf(expiresAt: number | null, epoch: number, now: number): Expiry | null {
  const left = expiresAt === null ? 0 : expiresAt * 1000 - epoch;
  if (left <= 0) return null;
  const lead = Math.min(ROLL_OVER_MS, left / 4);
  return {since: now, quiet: now + left - lead, latest: now + left - lead / 9, at: now + left};
}

export interface LimitsHost {
  /** A warning no longer holds: there is time again. */
  calm(kind: LimitKind): void;
  /** @param remaining Seconds, or dollars for `cost`. @returns whether the page asked for more. */
  warn(warning: LimitWarning, remaining: number): boolean;
  end(kind: LimitKind): void;
  rollOver(): void;
}

export interface Limits {
  fact(fact: Pick<Fact, 'type'>): void;
  /** A session began, the first or another. @param expiresAt Epoch seconds, where the provider says. */
  begin(expiresAt: number | null): void;
  /** The visitor typed, or did something else that only somebody who is there does. */
  touch(): void;
  setToolsInFlight(count: number): void;
  setCost(dollars: number | null): void;
  /** As much again, once; of silence, once for each silence. @returns whether there was any to have. */
  extend(kind: LimitKind): boolean;
  close(): void;
}

/** Has one timer at most, which may be early or late: only the clock counts. @param now Of a clock that only goes forward. */
export function createLimits(settings: LimitSettings, host: LimitsHost, now: () => number = () => performance.now()): Limits {
  const warned = new Map<LimitKind, number>();
  const extended = new Set<LimitKind>();
  const busy = new Set<'answer' | 'voice' | 'tools'>();
  const since = now();
  let facts: Omit<LimitFacts, 'busy' | 'warned' | 'extended'> = {since, activeAt: since, speakingSince: null, cost: null, expiry: null};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function check(): void {
    clearTimeout(timer);
    const time = now();
    const step = closed ? null : nextLimit(settings, {...facts, busy: busy.size > 0, warned, extended}, time);
    if (!step) return;
    // Whole, so never too early; the longest wait that a timer knows is 24 days.
    if (step.at > time) return void (timer = setTimeout(check, Math.min(Math.ceil(step.at - time), 2 ** 31 - 1)));
    perform(step, time);
    check();
  }

  function perform({kind, action, remaining}: LimitStep, time: number): void {
    if (action === 'warn') {
      warned.set(kind, time);
      if (host.warn({kind, extendable: kind !== 'session' && !extended.has(kind)}, remaining)) extend(kind);
    } else if (action === 'end') {
      closed = true;
      host.end(kind);
    } else {
      facts = {...facts, expiry: null};
      host.rollOver();
    }
  }

  function calm(kind: LimitKind): void {
    if (warned.delete(kind)) host.calm(kind);
  }

  function change(part: Partial<typeof facts>): void {
    facts = {...facts, ...part};
    check();
  }

  function extend(kind: LimitKind): boolean {
    if (kind === 'session' || extended.has(kind)) return false;
    extended.add(kind);
    calm(kind);
    check();
    return true;
  }

  /** Somebody is there, or something is done for them: the silence begins anew, and with it its warning and its extension. */
  function touch(part: Partial<typeof facts> = {}): void {
    calm('idle');
    extended.delete('idle');
    change({...part, activeAt: now()});
  }

  function setBusy(what: 'answer' | 'voice' | 'tools', on: boolean): void {
    if (on === busy.has(what)) return;
    if (on) busy.add(what);
    else busy.delete(what);
    touch();
  }

  check();
  return {
    fact({type}) {
      // The first of a row: a noise that comes and goes does not begin a sentence each time.
      if (type === 'input-speech-started') change({speakingSince: facts.speakingSince ?? now()});
      if (type === 'input-committed') touch({speakingSince: null});
      if (type === 'input-discarded') change({speakingSince: null});
      if (type === 'response-created' || type === 'response-done') setBusy('answer', type === 'response-created');
      if (type === 'playback-started' || type === 'playback-stopped' || type === 'playback-cleared') setBusy('voice', type === 'playback-started');
    },
    begin(expiresAt) {
      // What the session before it was doing has ended with it.
      busy.delete('answer');
      busy.delete('voice');
      calm('session');
      change({speakingSince: null, expiry: expiryOf(expiresAt, Date.now(), now())});
    },
    touch: () => touch(),
    setToolsInFlight: (count) => setBusy('tools', count > 0),
    setCost: (cost) => change({cost}),
    extend,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
