import {addWorklet} from '../../../src/audio/load-worklet.js';

/** The port is another way than the rendering: so long what was posted may take to arrive. */
const ARRIVAL_MS = 50;
const arrival = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS));

export interface Offline<Message> {
  readonly context: OfflineAudioContext;
  readonly node: AudioWorkletNode;
  readonly messages: Message[];
  /** Whether the processor threw. */
  readonly died: () => boolean;
  /** Sounds from the beginning of the rendering, into an input of the node. */
  feed(samples: Float32Array<ArrayBuffer>, input?: number): AudioNode;
  /** Does something before the quantum that a moment lies in is rendered, and lets it arrive. */
  at(seconds: number, act: () => void): void;
  render(): Promise<Float32Array>;
}

/** A node of the bundled worklet in a context that renders at once, and what it said; `output` is the one that is rendered. */
export async function offline<Message>(name: string, rate: number, seconds: number, options: AudioWorkletNodeOptions = {}, output = 0): Promise<Offline<Message>> {
  const context = new OfflineAudioContext(1, rate * seconds, rate);
  await addWorklet(context, null);
  const node = new AudioWorkletNode(context, name, {outputChannelCount: [1], ...options});
  const messages: Message[] = [];
  let died = false;
  node.port.onmessage = ({data}: MessageEvent<Message>) => void messages.push(data);
  node.onprocessorerror = () => (died = true);
  node.connect(context.destination, output);
  return {
    context,
    node,
    messages,
    died: () => died,
    feed(samples, input = 0) {
      const buffer = new AudioBuffer({length: samples.length, sampleRate: rate});
      buffer.copyToChannel(samples, 0);
      const source = new AudioBufferSourceNode(context, {buffer});
      source.connect(node, 0, input);
      source.start();
      return source;
    },
    at(moment, act) {
      void context.suspend(moment).then(async () => {
        act();
        await arrival();
        await context.resume();
      });
    },
    async render() {
      await arrival();
      const buffer = await context.startRendering();
      await arrival();
      return buffer.getChannelData(0);
    },
  };
}
