import { Application, createDecoder, createEncoder } from 'libopus-wasm';
import { FRAME_SAMPLES, SAMPLE_RATE } from '../session/audio.js';

/** Opus in both directions for one call, straight between RTP payloads and mono PCM at 24 kHz. */
export interface Opus {
  /** One frame of 20 ms as an Opus packet. */
  encode(frame: Int16Array): Uint8Array;
  /** One packet as PCM; stereo is mixed down. A broken packet is silence of no length. */
  decode(packet: Uint8Array): Int16Array;
  free(): void;
}

/** libopus takes and gives 24 kHz itself, so nothing has to be resampled. */
export async function createOpus(): Promise<Opus> {
  const encoder = await createEncoder({
    channels: 1,
    sampleRate: SAMPLE_RATE,
    frameSize: FRAME_SAMPLES,
    application: Application.Voip,
    bitrate: 32_000,
  });
  const decoder = await createDecoder({ channels: 1, sampleRate: SAMPLE_RATE });
  return {
    encode: (frame) => encoder.encode(frame),
    decode: (packet) => {
      try {
        return decoder.decode(packet);
      } catch {
        return new Int16Array(0);
      }
    },
    free: () => {
      encoder.free();
      decoder.free();
    },
  };
}
