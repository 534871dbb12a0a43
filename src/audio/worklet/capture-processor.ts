/** The microphone tap: a thin shell over `level.ts`, `resampler.ts` and `framer.ts`. It listens beside the call. */
import {createFramer} from './framer.js';
import {createLevelMeter} from './level.js';
import type {CaptureCommand, CaptureMessage, ClosedMessage} from './messages.js';
import {createResampler} from './resampler.js';

/** 25 levels a second: smooth to the eye, far under what a port can carry. */
export const BLOCK_SECONDS = 0.04;
/** What the provider hears, in Hz (protocol.md §1.4). */
const RATE = 24_000;

export class CaptureProcessor extends AudioWorkletProcessor {
  readonly #meter = createLevelMeter(Math.round(sampleRate * BLOCK_SECONDS));
  readonly #resampler = createResampler(Math.round(sampleRate), RATE);
  readonly #framer = createFramer(RATE * BLOCK_SECONDS);
  #framing = false;
  #closed = false;
  readonly #take = (sample: number): void => {
    const frame = this.#framer.push(sample);
    if (frame) this.#sendFrame(frame, false);
  };

  constructor() {
    super();
    this.port.onmessage = ({data}: MessageEvent<CaptureCommand>) => {
      if (data.type === 'close') return void (this.#closed = true);
      this.#framing = data.on;
      if (!data.on) this.#sendFrame(this.#framer.flush(), true);
    };
  }

  process(inputs: Float32Array[][]): boolean {
    if (this.#closed) this.port.postMessage({type: 'closed'} satisfies ClosedMessage);
    if (this.#closed) return false;
    // An unplugged device leaves no channel at all.
    const samples = inputs[0]?.[0];
    if (!samples) return true;
    if (this.#meter.push(samples)) {
      const {rms, peak} = this.#meter;
      this.port.postMessage({type: 'level', rms, peak} satisfies CaptureMessage);
    }
    if (this.#framing) this.#resampler.write(samples, this.#take);
    return true;
  }

  #sendFrame(samples: ArrayBuffer, last: boolean): void {
    this.port.postMessage({type: 'frame', samples, last} satisfies CaptureMessage, [samples]);
  }
}
