export interface Deadline {
    readonly ms: number;
    /** Ends the work too: the visitor has gone. */
    readonly parent: AbortSignal;
    /** What the work is rejected with when time is up. */
    readonly onTimeout: () => Error;
}
/**
 * Runs `work` under a time limit. Its signal is aborted at the limit or with the parent, and the returned promise rejects at
 * once, even when the work does not listen to the signal.
 */
export declare function withDeadline<T>({ ms, parent, onTimeout }: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
