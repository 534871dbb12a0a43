/** The microphone tap: a shell over pure files. It listens beside the call; the first output is silent, the second gives what was kept. */
import {createFramer} from './framer.js';
import {createLevelMeter} from './level.js';
import {createMender, QUANTUM} from './mend.js';
import type {CaptureCommand, CaptureMessage, ClosedMessage} from './messages.js';
import {createOnsetDetector} from './onset.js';
import {createPreroll} from './preroll.js';
import {createResampler} from './resampler.js';

/** 25 levels a second: smooth to the eye, far under what a port can carry. */
export const BLOCK_SECONDS = 0.04;
/** What the provider hears, in Hz (protocol.md §1.4). */
const RATE = 24_000;
const FRAME = RATE * BLOCK_SECONDS;
/** What was kept goes out as many times faster than it came, in frames so much longer that they are no more a second than a port should carry. */
const HURRY = 8;
const LONG_FRAME = 5 * FRAME;

const NOTHING = new ArrayBuffer(0);

export class CaptureProcessor extends AudioWorkletProcessor {
  readonly #mend = createMender();
  readonly #meter = createLevelMeter(Math.round(sampleRate * BLOCK_SECONDS));
  readonly #detector = createOnsetDetector(sampleRate);
  readonly #preroll = createPreroll(sampleRate, this.#detector);
  readonly #resampler = createResampler(Math.round(sampleRate), RATE);
  readonly #resampled = new Float32Array(Math.ceil((QUANTUM * RATE) / sampleRate) + 1);
  readonly #framer = createFramer(LONG_FRAME);
  readonly #block = new Float32Array(QUANTUM);
  // One object of each kind for ever: what is posted is copied.
  readonly #level = {type: 'level' as const, rms: 0, peak: 0, held: 0};
  readonly #onset = {type: 'onset' as const, speaking: false, time: 0};
  readonly #frame = {type: 'frame' as const, samples: NOTHING, last: false, rms: 0, peak: 0, held: 0};
  readonly #transfer = [NOTHING];
  #unplugging = false;
  #framing = false;
  /** What was kept is on its way out; and when it is out, frames end. */
  #playing = false;
  #ending = false;
  #caughtUp = false;
  #closed = false;

  constructor() {
    super();
    this.port.onmessage = ({data}: MessageEvent<CaptureCommand>) => this.#obey(data);
  }

  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    if (this.#closed) this.port.postMessage({type: 'closed'} satisfies ClosedMessage);
    if (this.#closed) return false;
    // An unplugged device leaves no channel at all.
    const input = inputs[0]?.[0];
    const samples = this.#mend(input);
    if (!input && this.#unplugging) this.#post({type: 'unplugged'});
    this.#unplugging &&= input !== undefined;
    if (this.#detector.push(samples, inputs[1]?.[0])) this.#tellOnset();
    const measured = this.#meter.push(samples);
    this.#preroll.write(samples);
    const framing = this.#framing && (this.#playing || !this.#preroll.keeping);
    if (measured && !framing) this.#post(this.#measured(this.#level));
    if (framing) this.#deliver(samples);
    else if (this.#playing) this.#play(outputs[1]?.[0]);
    return true;
  }

  #obey(command: CaptureCommand): void {
    switch (command.type) {
      case 'close':
        return void (this.#closed = true);
      case 'frames':
        this.#ending = !command.on && this.#framing && this.#playing;
        if (!command.on) return this.#ending ? undefined : this.#finish();
        this.#framing = true;
        return void (this.#playing = this.#preroll.keeping);
      case 'keep':
        this.#playing = false;
        this.#preroll.keep(command.again);
        return this.#ending ? this.#finish() : undefined;
      case 'committed':
        return this.#preroll.committed();
      case 'drop':
        this.#detector.forget();
        return this.#preroll.drop();
      case 'ask':
        this.#post({type: 'kept', kept: this.#preroll.spoken});
        return this.#preroll.spoken ? undefined : this.#preroll.stop();
      case 'play':
        this.#caughtUp = false;
        return void (this.#playing = true);
      case 'rest':
        this.#playing = false;
        return this.#preroll.stop();
      case 'unplug':
        return void (this.#unplugging = true);
    }
  }

  #tellOnset(): void {
    this.#onset.speaking = this.#detector.speaking;
    this.#onset.time = currentTime;
    this.#post(this.#onset);
  }

  /** On the second output: as it was, only later, until it has caught up; and from then on as it comes. */
  #play(output: Float32Array = this.#block): void {
    this.#preroll.read(output);
    if (this.#caughtUp || !this.#preroll.resting) return;
    this.#caughtUp = true;
    this.#post({type: 'caught-up'});
  }

  /** As frames: what was kept, a few quanta at a time, and then what comes. */
  #deliver(samples: Float32Array): void {
    if (!this.#playing) return this.#encode(samples, FRAME);
    for (let count = 0; count < HURRY && this.#preroll.read(this.#block); count++) this.#encode(this.#block, LONG_FRAME);
    if (!this.#preroll.abreast) return;
    this.#playing = false;
    this.#preroll.stop();
    if (this.#ending) this.#finish();
  }

  #encode(samples: Float32Array, size: number): void {
    const made = this.#resampler.run(samples, samples.length, this.#resampled);
    for (let at = 0; at < made; ) {
      at = this.#framer.push(this.#resampled, at, made, size);
      if (this.#framer.length >= size) this.#sendFrame(false);
    }
  }

  #finish(): void {
    this.#framing = this.#ending = false;
    this.#sendFrame(true);
  }

  #sendFrame(last: boolean): void {
    const frame = this.#measured(this.#frame);
    this.#transfer[0] = frame.samples = this.#framer.flush();
    frame.last = last;
    this.port.postMessage(frame satisfies CaptureMessage, this.#transfer);
  }

  #measured<Message extends {rms: number; peak: number; held: number}>(message: Message): Message {
    message.rms = this.#meter.rms;
    message.peak = this.#meter.peak;
    message.held = this.#meter.held;
    return message;
  }

  #post(message: CaptureMessage): void {
    this.port.postMessage(message);
  }
}
