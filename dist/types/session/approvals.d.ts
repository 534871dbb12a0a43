export interface Approval {
    /** The call's own id: a yes is good for this call alone, and once. */
    readonly id: string;
    readonly name: string;
    /** JSON, as the model wrote it: what the visitor reads is what will be run. */
    readonly arguments: string;
}
export interface Approvals {
    /** `false`: declined, or not answered within a minute. Rejects with the signal's reason when that aborts. */
    ask(approval: Approval, signal: AbortSignal): Promise<boolean>;
    /** @returns whether anything waited for it. */
    answer(id: string, approve: boolean): boolean;
    readonly waiting: readonly Approval[];
}
export declare function createApprovals(changed: () => void): Approvals;
