/** One microphone, the element's call and a bare one: each is heard by a real peer in this page. */
import {farSide, type FarSide} from '../../support/far-side.js';
import {openBursts} from './bursts.js';
import {startCall} from './call.js';

/** Until the jitter buffers have found their size. */
const SETTLE_MS = 4000;
const BURSTS = 12;

/** Chromium decodes a remote track for Web Audio only while an element plays it, too (crbug.com/121673). */
async function play(track: MediaStreamTrack): Promise<MediaStream> {
  const audio = Object.assign(new Audio(), {srcObject: new MediaStream([track]), muted: true});
  await audio.play();
  return audio.srcObject;
}

const heardBy = ({peer}: FarSide): Promise<MediaStream> => new Promise((resolve) => peer.addEventListener('track', ({track}) => resolve(play(track))));

async function callBare(stream: MediaStream): Promise<MediaStream> {
  const far = farSide();
  const voice = heardBy(far);
  const peer = new RTCPeerConnection();
  for (const track of stream.getTracks()) peer.addTrack(track, stream);
  peer.createDataChannel('oai-events');
  await peer.setLocalDescription();
  await peer.setRemoteDescription({type: 'answer', sdp: await far.answer(peer.localDescription?.sdp ?? '')});
  return voice;
}

async function callOurs(stream: MediaStream): Promise<MediaStream> {
  // A stub: the microphone is the mouth. The track is a real one, as raw as a device's.
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);
  let voice: Promise<MediaStream> | null = null;
  await startCall(undefined, (far) => {
    voice = heardBy(far);
  });
  if (!voice) throw new Error('nobody was called');
  return voice;
}

export interface WireLatency {
  readonly ours: number[];
  readonly bare: number[];
}

const mouth = {
  /** Milliseconds of each burst. @param first Who calls first. */
  async measure(first: keyof WireLatency): Promise<WireLatency> {
    const bursts = await openBursts(2);
    const calls = [callOurs, callBare].map((call, ear) => async () => bursts.listen(ear, await call(bursts.stream.clone())));
    for (const call of first === 'ours' ? calls : calls.reverse()) await call();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let burst = 0; burst < BURSTS; burst++) {
      const [mine = NaN, other = NaN] = await bursts.burst();
      ours.push(mine);
      bare.push(other);
    }
    return {ours, bare};
  },
};

declare global {
  interface Window {
    mouth: typeof mouth;
  }
}
window.mouth = mouth;
