/** Waiting with an end: every promise that the outside may never settle goes through here. */
/** Settles like `promise`, unless the signal aborts first: then rejects with the signal's reason. */
export declare function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T>;
/**
 * Runs `work` with a signal that also aborts after `ms` milliseconds; the timeout rejects with what `late` makes.
 * The timer never outlives the work.
 */
export declare function withDeadline<T>(ms: number, late: () => Error, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
/** Settles after `ms` milliseconds; rejects with the signal's reason, should that abort first, and leaves no timer. */
export declare function pause(ms: number, signal: AbortSignal): Promise<void>;
