import { type VoiceEvent } from '../events.js';
import type { EndReason, LimitWarning } from '../shapes.js';
import { type LimitSettings, type Limits } from './limits.js';
export interface LimitWarningHost {
    emit(event: VoiceEvent): void;
    /** What the visitor is warned of; `null` when there is time again. */
    show(warning: LimitWarning | null): void;
    stop(reason: EndReason): void;
    /** The provider is about to end the session. */
    rollOver(): void;
}
/** The limits of a call, told to the page by `rv-limit`, which it may cancel, and to the visitor. */
export declare function openLimits(settings: LimitSettings, host: LimitWarningHost): Limits;
