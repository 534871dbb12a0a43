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
/** @throws TypeError or RangeError for what is no limit; a misspelt one must not mean "none". */
export declare function readLimits(limits?: Limits | false): Windows;
