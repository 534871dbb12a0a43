import { type VoiceError } from '../errors.js';
export interface RebuildHost<Made> {
    readonly signal: AbortSignal;
    dial(): Promise<Made>;
    trying(attempt: number, delayMs: number): void;
}
/** Tries again, as often and as patiently as each failure deserves. @throws the VoiceError that ends it, or the signal's reason. */
export declare function rebuild<Made>(why: VoiceError, { signal, dial, trying }: RebuildHost<Made>): Promise<Made>;
