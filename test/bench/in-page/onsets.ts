/** When the visitor's first loud sample came to the call's own tap, when the answer became softer, and when the provider said so; milliseconds since 1970. */
export interface Onsets {
  heardAt: number;
  softerAt: number;
  toldAt: number;
}

declare global {
  interface Window {
    readonly onsets: Onsets;
  }
}

/** Runs in the page before anything else: beside the tap stands another processor, which notes the time of the first loud sample. */
export function watchOnsets(): void {
  const onsets: Onsets = {heardAt: 0, softerAt: 0, toldAt: 0};
  Object.defineProperty(window, 'onsets', {value: onsets});
  const now = (): number => performance.timeOrigin + performance.now();
  const source = `registerProcessor('bench/loud', class extends AudioWorkletProcessor {
    quiet = 0;
    process([[samples]]) {
      const loud = samples?.some((sample) => Math.abs(sample) > 0.02);
      if (loud && this.quiet > 100) this.port.postMessage(Date.now());
      this.quiet = loud ? 0 : this.quiet + 1;
      return true;
    }
  })`;
  const connect = AudioNode.prototype.connect as (this: AudioNode, ...given: unknown[]) => AudioNode;
  const beside = async (node: AudioNode): Promise<void> => {
    const {context} = node;
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})));
    const ear = new AudioWorkletNode(context, 'bench/loud', {channelCount: 1, channelCountMode: 'explicit'});
    ear.port.onmessage = ({data}: MessageEvent<number>) => (onsets.heardAt ||= data);
    connect.call(node, ear);
    connect.call(ear, context.destination);
  };
  Object.defineProperty(AudioNode.prototype, 'connect', {
    value(this: AudioNode, ...given: unknown[]) {
      // The microphone, not the assistant's voice, which goes to the tap's second input.
      if (this instanceof MediaStreamAudioSourceNode && given[0] instanceof AudioWorkletNode && given.length === 1) void beside(this);
      return connect.apply(this, given);
    },
  });
  for (const name of ['volume', 'muted'] as const) {
    const real = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, name) as Required<PropertyDescriptor>;
    Object.defineProperty(HTMLMediaElement.prototype, name, {
      ...real,
      set(this: HTMLMediaElement, value: unknown) {
        real.set.call(this, value);
        if (this.muted || this.volume < 1) onsets.softerAt ||= now();
      },
    });
  }
  addEventListener('rv-speech-start', (event) => {
    if ((event as Event & {role: string}).role === 'user') onsets.toldAt ||= now();
  });
}
