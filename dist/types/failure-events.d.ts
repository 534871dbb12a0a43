/** What goes wrong. */
import type { VoiceError } from './errors.js';
import { VoiceEvent, type Fields } from './voice-event.js';
/** `rv-warning`: something is worse than it should be; the call goes on. For developers. */
export declare class WarningEvent extends VoiceEvent {
    readonly code: string;
    readonly message: string;
    constructor(fields: Fields<WarningEvent>);
}
/** `rv-error`: the call could not start, or ended because of this. */
export declare class ErrorEvent extends VoiceEvent {
    readonly error: VoiceError;
    constructor(fields: Fields<ErrorEvent>);
}
