/** The voice of a call as it leaves the browser: through the element's player, and through a bare `<audio>` beside it. */
import {openBursts, type Bursts} from './bursts.js';
import {startCall} from './call.js';

/** Until the jitter buffer has found its size. */
const SETTLE_MS = 4000;
/** Until a change of `muted` is heard, or not heard any more. */
const SWITCH_MS = 150;

export type Sink = 'ours' | 'bare';

let bursts: Bursts;
let sinks: Readonly<Record<Sink, HTMLMediaElement>>;

interface Seen {
  player?: HTMLMediaElement;
  peer?: RTCPeerConnection;
}

/** Keeps what the call makes: the real parts, only seen. */
function watchCall(): Seen {
  const seen: Seen = {};
  const {play} = HTMLMediaElement.prototype;
  const {createDataChannel} = RTCPeerConnection.prototype;
  HTMLMediaElement.prototype.play = function () {
    seen.player ??= this;
    return play.call(this);
  };
  RTCPeerConnection.prototype.createDataChannel = function (label, init) {
    seen.peer ??= this;
    return createDataChannel.call(this, label, init);
  };
  return seen;
}

const ear = {
  async open(): Promise<void> {
    bursts = await openBursts(1);
    const seen = watchCall();
    await startCall(bursts.stream);
    while (!seen.player) await new Promise((resolve) => setTimeout(resolve, 20));
    const [receiver] = seen.peer?.getReceivers() ?? [];
    if (!receiver) throw new Error('the call receives nothing');
    const bare = Object.assign(new Audio(), {srcObject: new MediaStream([receiver.track])});
    await bare.play();
    sinks = {ours: seen.player, bare};
    // All that the tab sounds of, mixed, as it goes to the speakers.
    const tab = await navigator.mediaDevices.getDisplayMedia({audio: {echoCancellation: false, noiseSuppression: false, autoGainControl: false}});
    bursts.listen(0, new MediaStream(tab.getAudioTracks()));
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  },
  /** Milliseconds from the far mouth to the speakers, through one of them alone. */
  async measure(sink: Sink): Promise<number> {
    for (const [name, audio] of Object.entries(sinks)) audio.muted = name !== sink;
    await new Promise((resolve) => setTimeout(resolve, SWITCH_MS));
    const [ms = NaN] = await bursts.burst();
    return ms;
  },
};

declare global {
  interface Window {
    ear: typeof ear;
  }
}
window.ear = ear;
