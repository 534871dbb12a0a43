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

export function createSpeaker(media: Media): Speaker {
  async function use(to: string): Promise<void> {
    try {
      await Promise.all([media.playback.setSink(to), (media.context as Sink | null)?.setSinkId?.(to)]);
      media.speakerId = to;
    } catch (cause) {
      if (to) await use('');
      throw new VoiceError('audio.sink_failed', {cause});
    }
  }

  return {
    get deviceId() {
      return media.speakerId;
    },
    use,
  };
}
