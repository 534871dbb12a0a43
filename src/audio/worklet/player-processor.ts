/** The assistant's voice where there is no WebRTC: a thin shell over `player-core.ts`. */
import {BLOCK_SECONDS} from './capture-processor.js';
import {createLevelMeter} from './level.js';
import type {ClosedMessage, PlayerCommand, PlayerMessage, PlayerReport} from './messages.js';
import {createPlayerCore} from './player-core.js';

export class PlayerProcessor extends AudioWorkletProcessor {
  readonly #meter = createLevelMeter(Math.round(sampleRate * BLOCK_SECONDS));
  readonly #core = createPlayerCore(sampleRate, (type: PlayerReport, item: string, samples: number) =>
    this.port.postMessage({type, item, samples, rms: this.#meter.rms} satisfies PlayerMessage),
  );
  #closed = false;

  constructor() {
    super();
    this.port.onmessage = ({data}: MessageEvent<PlayerCommand>) => {
      // A buffer of odd length holds half a sample too many.
      if (data.type === 'audio') this.#core.audio(data.item, new Int16Array(data.samples, 0, data.samples.byteLength >> 1));
      else if (data.type === 'end') this.#core.end(data.item);
      else if (data.type === 'clear') this.#core.clear();
      else this.#closed = true;
    };
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    if (this.#closed) this.port.postMessage({type: 'closed'} satisfies ClosedMessage);
    if (this.#closed) return false;
    const output = outputs[0]?.[0];
    if (output && this.#core.render(output) && this.#meter.push(output)) this.#core.progress();
    return true;
  }
}
