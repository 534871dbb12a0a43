export interface Retirement {
    /** The day on which it was or will be shut down, ISO 8601. */
    readonly date: string;
    readonly replacement: string;
    readonly retired: boolean;
}
/** When a model goes or went, and what to use instead; `null` where no day has been announced. @param now Epoch milliseconds. */
export declare function retirementOf(name: string, now: number): Retirement | null;
