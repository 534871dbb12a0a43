/** What a template may say of `<realtime-voice>`, whatever framework reads it. Types alone: nothing here is in the script. */
import type { RealtimeVoiceElement } from '../element.js';
import type { VoiceEventMap } from '../events.js';
import type { ATTRIBUTES, PROPERTIES } from '../options.js';
/** `no-microphone` is `noMicrophone`. */
export type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;
/** What may be written where the element reads a value of this type. */
type Written<Value> = Value extends boolean ? boolean | '' | 'true' | 'false' : Value extends number ? number | `${number}` : Value;
type PropertyOf<Attribute extends string> = Camel<Attribute> extends keyof RealtimeVoiceElement ? RealtimeVoiceElement[Camel<Attribute>] : never;
/** Every attribute, as it is written in HTML; `null` and `undefined` leave it out. */
export type VoiceAttributes = {
    [Name in keyof typeof ATTRIBUTES]?: Written<PropertyOf<Name>> | null | undefined;
};
/** Every property that can be set: those of the attributes, which understand what the attributes do, and those that only a script can set. */
export type VoiceProperties = {
    [Name in keyof VoiceAttributes as Camel<Name>]: VoiceAttributes[Name];
} & {
    [Name in keyof typeof PROPERTIES]?: RealtimeVoiceElement[Name] | undefined;
};
/** What hears an event of ours. */
export type VoiceListener<Type extends keyof VoiceEventMap> = ((event: VoiceEventMap[Type]) => void) | undefined;
export type { RealtimeVoiceElement, VoiceEventMap };
