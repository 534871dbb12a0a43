/** The events of tools: what the model wants to be done, and what came of it. */
import { VoiceEvent, type Fields } from './voice-event.js';
/**
 * `rv-tool-call`: the model calls a tool. `respondWith()` answers in the place of the tool's `execute`; cancelling the event
 * without an answer declines the call.
 */
export declare class ToolCallEvent extends VoiceEvent {
    #private;
    readonly callId: string;
    readonly name: string;
    /** Checked against the tool's schema. */
    readonly arguments: Readonly<Record<string, unknown>>;
    constructor(fields: Omit<Fields<ToolCallEvent>, 'answer' | 'respondWith'>);
    /** What `respondWith()` was given last; `null` where nobody answers. */
    get answer(): Promise<unknown> | null;
    /** @param answer What the model is told, or its promise: a text, or anything that is JSON. */
    respondWith(answer: unknown): void;
}
/** `rv-tool-result`: a call has its answer. */
export declare class ToolResultEvent extends VoiceEvent {
    readonly callId: string;
    readonly name: string;
    readonly ok: boolean;
    /** Without the wait for the visitor's yes. */
    readonly durationMs: number;
    /** A code, `tool.…`, where it failed. */
    readonly error?: string;
    constructor(fields: Fields<ToolResultEvent>);
}
/** `rv-handoff`: the model asks for a person to take over. */
export declare class HandoffEvent extends VoiceEvent {
    readonly reason: string;
    readonly summary: string;
    constructor(fields: Fields<HandoffEvent>);
}
