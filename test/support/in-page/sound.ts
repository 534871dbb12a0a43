import {natives} from './natives.js';

const SILENCE_DB = -100;
/** The longest an analyser remembers, at 44.1 or 48 kHz about 0.7 s. */
const SAMPLES = 32_768;

export interface Ear {
  listen(track: MediaStreamTrack): void;
  /** What the page plays by itself: a node that leads to its loudspeaker. */
  overhear(node: AudioNode): void;
  /** Mean level of the last `lastMs` (at most 680) of all that came in, in dB below full scale; -100 is silence. */
  db(lastMs: number): number;
  close(): void;
}

/** Listens to the remote tracks in a context of its own, which is not counted; to what the page plays by itself, in the page's. */
export function createEar(): Ear {
  let context: AudioContext | null = null;
  const analysers: AnalyserNode[] = [];
  const samples = new Float32Array(SAMPLES);

  const power = (analyser: AnalyserNode, count: number): number => {
    // A closed context would be heard for ever: its analysers keep what came last.
    if (analyser.context.state === 'closed') return 0;
    analyser.getFloatTimeDomainData(samples);
    return samples.subarray(SAMPLES - count).reduce((sum, sample) => sum + sample * sample, 0) / count;
  };
  // Smoothed, the first reading would be 14 dB low.
  const analyserIn = (own: BaseAudioContext): AnalyserNode => {
    const analyser = new AnalyserNode(own, {fftSize: SAMPLES, smoothingTimeConstant: 0});
    analysers.push(analyser);
    return analyser;
  };
  return {
    listen(track) {
      context ??= new natives.AudioContext();
      context.createMediaStreamSource(new MediaStream([track])).connect(analyserIn(context));
    },
    overhear: (node) => void natives.connect.call(node, analyserIn(node.context)),
    db(lastMs) {
      const count = (analyser: AnalyserNode): number => Math.min(SAMPLES, Math.round((lastMs / 1000) * analyser.context.sampleRate));
      const sum = analysers.reduce((all, analyser) => all + power(analyser, count(analyser)), 0);
      return Math.max(SILENCE_DB, 10 * Math.log10(sum));
    },
    close() {
      void context?.close();
      context = null;
    },
  };
}
