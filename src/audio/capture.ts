import {endProcessor} from './end-processor.js';
import {addWorklet} from './load-worklet.js';
import {encodePcm} from './pcm.js';
import {CAPTURE_PROCESSOR, type CaptureCommand, type CaptureMessage} from './worklet/messages.js';

/** A listener beside the microphone track. On WebRTC the raw track is what is sent: losing the tap costs the meter, never the call. */
export interface Tap {
  /** Starts or stops `onFrame`. Stopping settles when the last frame, which may be a short one, has been handed over. */
  frames(on: boolean): Promise<void>;
  close(): void;
}

export interface TapOptions {
  readonly context: AudioContext;
  readonly track: MediaStreamTrack;
  readonly workletUrl: string | null;
  /** Root mean square of the last 40 ms, 0..1. */
  readonly onLevel: (rms: number) => void;
  /** What the microphone hears, 40 ms at a time, as the wire wants it: 24 kHz, 16 bits, base64. */
  readonly onFrame?: (base64: string) => void;
}

/** @throws VoiceError `policy.worklet_blocked`. */
export async function openTap({context, track, workletUrl, onLevel, onFrame}: TapOptions): Promise<Tap> {
  await addWorklet(context, workletUrl);
  const source = new MediaStreamAudioSourceNode(context, {mediaStream: new MediaStream([track])});
  // A microphone may report two channels; one, explicitly, or a mono voice is halved on the way down.
  const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    outputChannelCount: [1],
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  let stopped = () => {};
  node.port.onmessage = ({data}: MessageEvent<CaptureMessage>) => {
    if (data.type === 'level') return onLevel(data.rms);
    if (data.samples.byteLength > 0) onFrame?.(encodePcm(data.samples));
    if (data.last) stopped();
  };
  // Its output stays silent; a node that leads nowhere is not run by every engine.
  source.connect(node).connect(context.destination);
  return {
    frames(on) {
      node.port.postMessage({type: 'frames', on} satisfies CaptureCommand);
      return on ? Promise.resolve() : new Promise((resolve) => (stopped = resolve));
    },
    close() {
      stopped();
      endProcessor(node);
      source.disconnect();
      node.disconnect();
    },
  };
}
