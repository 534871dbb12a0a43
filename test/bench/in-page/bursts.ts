/** A mouth, and ears on the same clock: a burst of a tone into a track, and how long after it others hear it. */
const PROCESSOR = `registerProcessor('bursts', class extends AudioWorkletProcessor {
  next = Infinity;
  end = 0;
  quiet = [];
  constructor() {
    super();
    // Each at another place of the encoder's 20 ms.
    this.port.onmessage = () => (this.next = currentFrame + Math.round(0.02 * Math.random() * sampleRate));
  }
  process(inputs, [[mouth]]) {
    if (currentFrame >= this.next) {
      this.port.postMessage({ear: -1, frame: currentFrame});
      this.end = currentFrame + 0.06 * sampleRate;
      this.next = Infinity;
    }
    if (currentFrame < this.end) mouth.forEach((_, at) => (mouth[at] = 0.5 * Math.sin(2 * Math.PI * 1000 * (currentFrame + at) / sampleRate)));
    inputs.forEach(([heard], ear) => heard?.forEach((sample, at) => {
      this.quiet[ear] = (this.quiet[ear] ?? 0) + 1;
      if (Math.abs(sample) < 0.08) return;
      if (this.quiet[ear] > 0.1 * sampleRate) this.port.postMessage({ear, frame: currentFrame + at});
      this.quiet[ear] = 0;
    }));
    return true;
  }
});`;

/** How long is waited for a burst to be over everywhere, before another may come. */
const REST_MS = 250;

interface Told {
  /** -1 is the mouth. */
  readonly ear: number;
  readonly frame: number;
}

export interface Bursts {
  /** The mouth. */
  readonly stream: MediaStream;
  listen(ear: number, stream: MediaStream): void;
  /** Milliseconds from the mouth to each ear. Waits for all of them. */
  burst(): Promise<number[]>;
}

/** @param ears How many there are. */
export async function openBursts(ears: number): Promise<Bursts> {
  const context = new AudioContext({sampleRate: 48_000, latencyHint: 'interactive'});
  const url = URL.createObjectURL(new Blob([PROCESSOR], {type: 'text/javascript'}));
  await context.audioWorklet.addModule(url);
  URL.revokeObjectURL(url);
  const node = new AudioWorkletNode(context, 'bursts', {numberOfInputs: ears, outputChannelCount: [1], channelCount: 1, channelCountMode: 'explicit'});
  const mouth = new MediaStreamAudioDestinationNode(context, {channelCount: 1});
  node.connect(mouth);
  let tell: (told: Told) => void = () => undefined;
  node.port.onmessage = ({data}: MessageEvent<Told>) => tell(data);

  return {
    stream: mouth.stream,
    listen: (ear, stream) => void new MediaStreamAudioSourceNode(context, {mediaStream: stream}).connect(node, 0, ear),
    async burst() {
      const frames = new Map<number, number>();
      await new Promise<void>((resolve) => {
        tell = ({ear, frame}) => {
          // What an ear hears before the mouth has spoken is no answer.
          if (ear !== -1 && !frames.has(-1)) return;
          frames.set(ear, frames.get(ear) ?? frame);
          if (frames.size > ears) resolve();
        };
        node.port.postMessage('burst');
      });
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      return Array.from({length: ears}, (_, ear) => (1000 * ((frames.get(ear) ?? NaN) - (frames.get(-1) ?? NaN))) / context.sampleRate);
    },
  };
}
