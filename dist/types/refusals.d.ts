/** What a provider refuses by a machine code, wherever it says so: in an HTTP body, an error event, a close reason (protocol.md §9). */
import { VoiceError, type ErrorCode } from './errors.js';
/** What ends a call. All other codes are only reported. */
export declare const FATAL: ReadonlyMap<string | null, ErrorCode>;
/** The provider's reason, for the developer; with what has to be changed, where it does not say that. */
export declare const explained: (reason: string) => string;
/** An error event that ends the call; `null` for all others. */
export declare function fatalError(code: string | null): VoiceError | null;
