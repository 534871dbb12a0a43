import type {VoiceEventMap} from './events.js';

/** The fields that an event has beside those of every `Event`. */
export type Fields<Kind extends Event> = Readonly<Omit<Kind, keyof Event>>;

export abstract class VoiceEvent extends Event {
  constructor(type: keyof VoiceEventMap, fields: object, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    Object.assign(this, fields);
  }
}
