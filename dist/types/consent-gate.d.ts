import { type VoiceEvent } from './events.js';
export interface ConsentGateHost {
    /** What the visitor agrees to: another text is asked about again. */
    text(): string;
    /** Shows the gate, and takes it away. */
    show(): void;
    hide(): void;
    /** Goes on with the call that was asked for. */
    start(): Promise<void>;
    emit(event: VoiceEvent): void;
}
export interface ConsentGate {
    readonly passed: boolean;
    /** The `start()` that waits for the visitor's answer. @throws VoiceError `consent.declined`. */
    ask(): Promise<void>;
    answer(granted: boolean): void;
    /** Nobody waits for the answer any more. */
    dismiss(): void;
}
export declare function createConsentGate({ text, show, hide, start, emit }: ConsentGateHost): ConsentGate;
