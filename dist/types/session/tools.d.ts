/**
 * Runs what the model asks the page to do, beside the stream of events and never in its way. Each call has exactly one answer,
 * whatever happens: a result, or a code that lets the model speak about it (reliability.md §2.3).
 */
import type { ResponseStatus } from '../protocol/vocabulary.js';
import type { Approval } from './approvals.js';
import { type ToolError } from './tool-values.js';
export interface VoiceTool {
    readonly name: string;
    readonly description: string;
    /** JSON Schema of the arguments. Names that it does not list are refused unless it says otherwise. */
    readonly parameters?: Readonly<Record<string, unknown>>;
    /** Resolves to what the model is told: a text, or anything that is JSON, of 32 KB at most. */
    execute(args: Readonly<Record<string, unknown>>, context: {
        readonly signal: AbortSignal;
        readonly callId: string;
    }): unknown;
    /** The visitor must approve each call. For whatever cannot be undone. */
    readonly confirm?: boolean;
    /** 15 s unless set. */
    readonly timeoutMs?: number;
    /** `false`: the model need not say anything about the result. */
    readonly respond?: boolean;
}
export interface FunctionCall {
    readonly callId: string;
    readonly name: string;
    /** JSON, as the model wrote it. */
    readonly arguments: string;
    /** The model finished writing it. */
    readonly complete: boolean;
}
/** One call that has been answered, and how. `durationMs` does not count the wait for approval. */
export interface ToolResult {
    readonly callId: string;
    readonly name: string;
    readonly ok: boolean;
    readonly durationMs: number;
    readonly error?: ToolError;
}
/** What is wrong with a value, in words for the model; `null` when nothing is. May throw for a schema that is none. */
export type Validate = (schema: Readonly<Record<string, unknown>>, value: unknown) => string | null;
export interface ToolsHost {
    tools(): readonly VoiceTool[];
    /** May load it. Without one nothing that has a schema runs. */
    validator(): Validate | Promise<Validate>;
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
    told(result: ToolResult): void;
    /** `inFlight` changed. */
    changed(): void;
}
export interface Tools {
    /** The calls of a response that is done. */
    take(response: {
        readonly status: ResponseStatus;
        readonly calls: readonly FunctionCall[];
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
