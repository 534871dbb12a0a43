import type { VoiceState } from './shapes.js';
import { VoiceEvent, type Fields } from './voice-event.js';
/** `rv-state-change`: the element moved from one of its ten states to another. */
export declare class StateChangeEvent extends VoiceEvent {
    readonly state: VoiceState;
    readonly previous: VoiceState;
    constructor(fields: Fields<StateChangeEvent>);
}
