/** When a call is to be warned about, ended, or rolled over to a new session. One function decides; what holds the timer only asks it. */
import type { Fact } from '../protocol/vocabulary.js';
import type { LimitKind, LimitWarning } from '../shapes.js';
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
/** The next thing to do, however far ahead; `null` when nothing is due until something happens. */
export declare function nextLimit({ maxDuration, idleTimeout, maxCost, rollOver }: LimitSettings, facts: LimitFacts, now: number): LimitStep | null;
/**
 * The provider's expiry on our clock. The visitor's clock may be wrong: a session that has expired before it began has not.
 * Short sessions (tests, small servers) are left in their last quarter.
 * @param expiresAt Epoch seconds, from the provider. @param epoch Epoch milliseconds. @param now Of our own clock.
 */
export declare function expiryOf(expiresAt: number | null, epoch: number, now: number): Expiry | null;
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
export declare function createLimits(settings: LimitSettings, host: LimitsHost, now?: () => number): Limits;
