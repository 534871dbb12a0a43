import {pause} from '../waiting.js';

export interface Heard {
  /** The greatest amplitude, 0..1; what is amplified on the way may be a little over. */
  readonly peak: number;
  /** The share of samples that stand at the end of the scale, in the worst of the windows. */
  readonly clipped: number;
}

/** As much as an analyser remembers: 0.7 s at 48 kHz, which windows of half a second leave no gap in. */
const SAMPLES = 32_768;
const WINDOW_MS = 500;
const WINDOWS = 3;
const CEILING = 0.99;

/** Listens to a track for a second and a half, through an analyser: no worklet, so that no page's policy is in the way. */
export async function hear(context: AudioContext, track: MediaStreamTrack, signal: AbortSignal): Promise<Heard> {
  const source = new MediaStreamAudioSourceNode(context, {mediaStream: new MediaStream([track])});
  const analyser = new AnalyserNode(context, {fftSize: SAMPLES});
  const samples = new Float32Array(SAMPLES);
  source.connect(analyser);
  let peak = 0;
  let clipped = 0;
  for (let window = 0; window < WINDOWS; window++) {
    await pause(WINDOW_MS, signal);
    analyser.getFloatTimeDomainData(samples);
    const loudness = samples.map(Math.abs);
    peak = loudness.reduce((most, sample) => Math.max(most, sample), peak);
    clipped = Math.max(clipped, loudness.filter((sample) => sample > CEILING).length / SAMPLES);
  }
  source.disconnect();
  return {peak, clipped};
}
