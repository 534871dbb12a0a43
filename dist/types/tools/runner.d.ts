/**
 * All that a call with tools needs and others do not: a file of its own, loaded later. It copies nothing of the script's: no class that
 * a page may compare by, no lit, no zod.
 */
import type { Fact, ToolDescription } from '../protocol/vocabulary.js';
import type { Approval, ToolActivity } from '../shapes.js';
import { type ToolsHost } from './tools.js';
export { requestHuman } from './request-human.js';
export type { ToolResult } from './tools.js';
/** None of these may throw. `tools`: the page's, and `requestHuman` where it is asked for; the last of a name wins. */
export interface RunnerHost extends Pick<ToolsHost, 'tools' | 'offer' | 'send' | 'respond' | 'told'> {
    /** The visitor's answer to a tool that the provider runs. */
    approveMcp(requestId: string, approve: boolean): void;
    /** `inFlight`, `approvals` or `activities` may have changed. */
    changed(): void;
}
export interface ToolRunner {
    /** Every fact may be given; what is of no interest is passed over. */
    fact(fact: Fact): void;
    /** The visitor spoke or typed: what they ask for now may take calls again. */
    newTurn(): void;
    /** The visitor cut in: the page's tools that run or wait are aborted and answered so. What the provider asks keeps waiting for its answer. */
    interrupt(): void;
    /** The connection is gone: what it asked for is aborted, and has nobody to be answered to. */
    abandon(): void;
    /** The visitor's answer to one of `approvals`. */
    answer(id: string, approve: boolean): void;
    /** Calls of the page's tools that have no answer yet. */
    readonly inFlight: number;
    /** Both are the same list until something changes. */
    readonly approvals: readonly Approval[];
    readonly activities: readonly ToolActivity[];
    /** What the model is told of the page's tools. */
    descriptions(): readonly ToolDescription[];
}
export declare function createToolRunner(host: RunnerHost, now?: () => number): ToolRunner;
