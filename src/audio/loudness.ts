/**
 * How loud a stream is: an analyser beside it, which nothing is played through. `getSynchronizationSources()` would need no graph,
 * but in Chromium tells a level only when the sender writes one into its packets (RFC 6464), which providers need not do.
 */
export interface Loudness {
  /** Root mean square of the last 20 ms or so, 0..1. */
  rms(): number;
  readonly source: AudioNode;
  close(): void;
}

export function openLoudness(context: AudioContext, stream: MediaStream): Loudness {
  const source = new MediaStreamAudioSourceNode(context, {mediaStream: stream});
  const analyser = new AnalyserNode(context, {fftSize: 1024});
  const samples = new Float32Array(analyser.fftSize);
  source.connect(analyser);
  return {
    source,
    rms() {
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    },
    close: () => source.disconnect(),
  };
}
