import type { VoiceEventMap } from './events.js';
/** The fields that an event has beside those of every `Event`. */
export type Fields<Kind extends Event> = Readonly<Omit<Kind, keyof Event>>;
export declare abstract class VoiceEvent extends Event {
    constructor(type: keyof VoiceEventMap, fields: object, cancelable?: boolean);
}
