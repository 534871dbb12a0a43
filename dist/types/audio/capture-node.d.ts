import { type CaptureCommand, type CaptureMessage } from './worklet/messages.js';
/** The tap's processor, as the page knows it. */
export interface CaptureNode {
    readonly node: AudioWorkletNode;
    post(command: CaptureCommand): void;
    /** Posts a command, and settles with what the next message of a type says; false where none will come any more, or not soon. */
    ask(command: CaptureCommand, type: CaptureMessage['type']): Promise<boolean>;
    /** Nobody waits for an answer any more: each is false. */
    giveUp(): void;
    close(): void;
}
export interface CaptureNodeEvents {
    /** There is a node, which is to be joined to what is around it: the first, and perhaps another in its place. */
    made(node: AudioWorkletNode): void;
    message(message: CaptureMessage): void;
    /** The other has died, too. */
    failed(): void;
}
export declare function openCaptureNode(context: AudioContext, on: CaptureNodeEvents): CaptureNode;
