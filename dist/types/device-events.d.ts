import { VoiceEvent, type Fields } from './voice-event.js';
/** `rv-volume-change`: the visitor turned the assistant's volume. */
export declare class VolumeChangeEvent extends VoiceEvent {
    /** 0..1. */
    readonly volume: number;
    constructor(fields: Fields<VolumeChangeEvent>);
}
/** `rv-device-change`: the call uses another microphone or speaker: chosen, or because the one before is gone, or the system's own has changed. */
export declare class DeviceChangeEvent extends VoiceEvent {
    readonly kind: 'microphone' | 'speaker';
    readonly deviceId: string;
    readonly label: string;
    constructor(fields: Fields<DeviceChangeEvent>);
}
