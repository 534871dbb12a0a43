import type {VoiceState} from './shapes.js';
import {VoiceEvent, type Fields} from './voice-event.js';

/** `rv-state-change`: the element moved from one of its ten states to another. */
export class StateChangeEvent extends VoiceEvent {
  declare readonly state: VoiceState;
  declare readonly previous: VoiceState;

  constructor(fields: Fields<StateChangeEvent>) {
    super('rv-state-change', fields);
  }
}
