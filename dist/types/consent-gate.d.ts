import { type VoiceEvent } from './events.js';
export interface ConsentGateHost {
    needed(): boolean;
    /** What the visitor agrees to, as it is shown: another text is asked about again. */
    text(): string;
    /** BCP-47: the language of the text. */
    locale(): string;
    /** Shows the gate, and takes it away. */
    show(): void;
    hide(): void;
    emit(event: VoiceEvent): void;
}
export interface ConsentGate {
    /** Nothing stands in the way of a call. */
    readonly passed: boolean;
    /**
     * Waits for the visitor's answer.
     * @param start Goes on with the call that was asked for. @throws VoiceError `consent.declined`.
     */
    ask(start: () => Promise<void>): Promise<void>;
    answer(granted: boolean): void;
    /** Nobody waits for the answer any more. */
    dismiss(): void;
}
export declare function createConsentGate({ needed, text, locale, show, hide, emit }: ConsentGateHost): ConsentGate;
