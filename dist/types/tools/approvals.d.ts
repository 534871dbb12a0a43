/** What waits for the visitor's yes: a tool with `confirm`, or a tool of the provider's that asks first. */
import type { Approval } from '../shapes.js';
export interface Approvals {
    /**
     * `false`: declined, not answered within a minute, or never shown: another waits by that id, or too many wait.
     * Rejects with the signal's reason when that aborts.
     */
    ask(approval: Approval, signal: AbortSignal): Promise<boolean>;
    /** @returns whether anything waited for it. */
    answer(id: string, approve: boolean): boolean;
    /** The same list until something changes. */
    readonly waiting: readonly Approval[];
}
export declare function createApprovals(changed: () => void): Approvals;
