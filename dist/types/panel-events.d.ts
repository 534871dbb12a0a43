/** The events of the floating panel. */
import { VoiceEvent } from './voice-event.js';
/** `rv-show`: the floating panel is about to open, whoever asked for it. Cancelling the event keeps it closed. */
export declare class ShowEvent extends VoiceEvent {
    constructor();
}
/** `rv-hide`: it is about to close; a call goes on. Cancelling the event keeps it open. */
export declare class HideEvent extends VoiceEvent {
    constructor();
}
