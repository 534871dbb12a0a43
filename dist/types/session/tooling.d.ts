import { type VoiceEvent } from '../events.js';
import type { Command, Fact, ToolDescription } from '../protocol/vocabulary.js';
import type { ToolRunner } from '../tools/runner.js';
import type { VoiceTool } from '../voice-tool.js';
export interface ToolingHost {
    emit(event: VoiceEvent): void;
    send(command: Command): void;
    /** All outputs of a response have been sent. */
    respond(): void;
    /** What waits, and what runs, has changed. */
    changed(runner: ToolRunner): void;
    warn(code: string, message: string): void;
}
export interface Tooling {
    /** What the model is told of the page's tools. */
    readonly descriptions: Promise<readonly ToolDescription[]>;
    fact(fact: Fact): void;
    /** The runner, once something was to be run. */
    readonly runner: ToolRunner | null;
}
export declare function openTooling(tools: readonly VoiceTool[], human: boolean, host: ToolingHost): Tooling;
