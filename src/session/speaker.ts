import type {Sink} from '../audio/devices.js';
import {VoiceError} from '../errors.js';
import type {Media} from './media.js';

/** Where the assistant is heard in one call, however it comes. */
export interface Speaker {
  /** `''` is the system's. */
  readonly deviceId: string;
  /** @throws VoiceError `audio.sink_failed`; then the system's is in use. */
  use(deviceId: string): Promise<void>;
}

export function createSpeaker({playback, context}: Media): Speaker {
  let deviceId = '';

  async function use(to: string): Promise<void> {
    try {
      await Promise.all([playback.setSink(to), (context as Sink | null)?.setSinkId?.(to)]);
      deviceId = to;
    } catch (cause) {
      if (to) await use('');
      throw new VoiceError('audio.sink_failed', {cause});
    }
  }

  return {
    get deviceId() {
      return deviceId;
    },
    use,
  };
}
