/** Listens to all that the page plays by itself, on its way to the speakers, and counts where a tone breaks off and goes on. */
const PROCESSOR = `registerProcessor('gaps', class extends AudioWorkletProcessor {
  started = false;
  quiet = 0;
  process([[heard]]) {
    for (const sample of heard ?? new Float32Array(128)) {
      if (Math.abs(sample) < 0.01) this.quiet++;
      else {
        // A tone crosses zero for a few samples only.
        if (!this.started || this.quiet > 0.005 * sampleRate) this.port.postMessage({frame: currentFrame, quiet: this.started ? this.quiet : 0});
        this.started = true;
        this.quiet = 0;
        this.last = currentFrame;
      }
    }
    if (this.started && this.quiet > 3 * sampleRate && this.last) {
      this.port.postMessage({frame: this.last, end: true});
      this.last = 0;
    }
    return true;
  }
});`;

interface Told {
  readonly frame: number;
  readonly quiet?: number;
  readonly end?: boolean;
}

export interface Gaps {
  /** Milliseconds of each. */
  readonly gaps: number[];
  /** From the first sound to the last, in seconds. */
  readonly seconds: number;
}

const told: Told[] = [];
let rate = NaN;
const nodes = new Map<BaseAudioContext, Promise<AudioWorkletNode>>();

async function open(context: BaseAudioContext): Promise<AudioWorkletNode> {
  rate = context.sampleRate;
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([PROCESSOR], {type: 'text/javascript'})));
  const node = new AudioWorkletNode(context, 'gaps', {channelCount: 1, channelCountMode: 'explicit'});
  node.port.onmessage = ({data}: MessageEvent<Told>) => told.push(data);
  return node;
}

const {connect} = AudioNode.prototype;
/** The real thing, and what listens beside it. */
function connectHeard(this: AudioNode, ...given: Parameters<typeof connect>): unknown {
  const [target] = given;
  if (target instanceof AudioDestinationNode) {
    const node = nodes.get(target.context) ?? open(target.context);
    nodes.set(target.context, node);
    void node.then((listener) => {
      Reflect.apply(connect, this, [listener]);
    });
  }
  const connected: unknown = Reflect.apply(connect, this, given);
  return connected;
}
Reflect.set(AudioNode.prototype, 'connect', connectHeard);

const gaps = {
  /** What was heard until a silence of three seconds; null before there was one. */
  result(): Gaps | null {
    const end = told.findLast((each) => each.end);
    const [first] = told;
    if (!end || !first) return null;
    return {gaps: told.flatMap(({quiet = 0}) => (quiet > 0 ? [(1000 * quiet) / rate] : [])), seconds: (end.frame - first.frame) / rate};
  },
};

declare global {
  interface Window {
    gaps: typeof gaps;
  }
}
window.gaps = gaps;
