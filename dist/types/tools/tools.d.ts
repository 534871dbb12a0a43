/**
 * Runs what the model asks the page to do, beside the stream of events and never in its way. Each call has exactly one answer,
 * whatever happens: a result, or a code that lets the model speak about it (reliability.md §2.3).
 */
import type { Call, ResponseStatus } from '../protocol/vocabulary.js';
import type { Approval } from '../shapes.js';
import type { VoiceTool } from '../voice-tool.js';
import type { Validate } from './validate.js';
import { type ToolError } from './tool-values.js';
/** One call that has been answered, and how. `durationMs` does not count the wait for approval. */
export interface ToolResult {
    readonly callId: string;
    readonly name: string;
    readonly ok: boolean;
    readonly durationMs: number;
    readonly error?: ToolError;
}
export interface ToolsHost {
    tools(): readonly VoiceTool[];
    readonly validate: Validate;
    /** Asks the visitor: `Approvals.ask`. */
    approve(approval: Approval, signal: AbortSignal): Promise<boolean>;
    /** Tells the page of a call that is about to run: it may answer in the tool's place, or refuse. The DOM event fits as it is. */
    offer(call: {
        readonly callId: string;
        readonly name: string;
        readonly arguments: Readonly<Record<string, unknown>>;
    }): {
        readonly defaultPrevented: boolean;
        readonly answer: Promise<unknown> | null;
    };
    send(callId: string, output: string): void;
    /** All outputs of one response have been sent: the model may go on. */
    respond(): void;
    /** These calls are new and whole: each will have its answer. */
    taken(calls: readonly Call[]): void;
    told(result: ToolResult): void;
    /** `inFlight` changed. */
    changed(): void;
}
export interface Tools {
    /** The calls of a response that is done. */
    take(response: {
        readonly status: ResponseStatus;
        readonly calls: readonly Call[];
    }): void;
    /** The visitor spoke or typed: what they ask for now may take calls again. */
    newTurn(): void;
    /** The visitor cut in: what is still running or waiting is aborted and answered so; they speak next, not the model. */
    interrupt(): void;
    /** The connection is gone: what it asked for is aborted, and has nobody to be answered to. */
    abandon(): void;
    /** Calls that have no answer yet. */
    readonly inFlight: number;
}
export declare function createTools(host: ToolsHost, now?: () => number): Tools;
