import {VoiceEvent, type Fields} from './voice-event.js';

/** `rv-volume-change`: the visitor turned the assistant's volume. */
export class VolumeChangeEvent extends VoiceEvent {
  /** 0..1. */
  declare readonly volume: number;

  constructor(fields: Fields<VolumeChangeEvent>) {
    super('rv-volume-change', fields);
  }
}

/** `rv-device-change`: the call uses another microphone or speaker: chosen, or because the one before is gone, or the system's own has changed. */
export class DeviceChangeEvent extends VoiceEvent {
  declare readonly kind: 'microphone' | 'speaker';
  declare readonly deviceId: string;
  declare readonly label: string;

  constructor(fields: Fields<DeviceChangeEvent>) {
    super('rv-device-change', fields);
  }
}
