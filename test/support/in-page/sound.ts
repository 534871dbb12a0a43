import {natives} from './natives.js';

const SILENCE_DB = -100;
/** The longest an analyser remembers, at 44.1 or 48 kHz about 0.7 s. */
const SAMPLES = 32_768;

export interface Ear {
  listen(track: MediaStreamTrack): void;
  /** Mean level of the last `lastMs` (at most 680) of all that came in, in dB below full scale; -100 is silence. */
  db(lastMs: number): number;
  close(): void;
}

/** Listens to the remote tracks in a context of its own, which is not counted. */
export function createEar(): Ear {
  let context: AudioContext | null = null;
  const analysers: AnalyserNode[] = [];
  const samples = new Float32Array(SAMPLES);

  const power = (analyser: AnalyserNode, count: number): number => {
    analyser.getFloatTimeDomainData(samples);
    return samples.subarray(SAMPLES - count).reduce((sum, sample) => sum + sample * sample, 0) / count;
  };
  return {
    listen(track) {
      context ??= new natives.AudioContext();
      // Smoothed, the first reading would be 14 dB low.
      const analyser = new AnalyserNode(context, {fftSize: SAMPLES, smoothingTimeConstant: 0});
      context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
      analysers.push(analyser);
    },
    db(lastMs) {
      if (context === null) return SILENCE_DB;
      const count = Math.min(SAMPLES, Math.round((lastMs / 1000) * context.sampleRate));
      const sum = analysers.reduce((all, analyser) => all + power(analyser, count), 0);
      return Math.max(SILENCE_DB, 10 * Math.log10(sum));
    },
    close() {
      void context?.close();
      context = null;
    },
  };
}
