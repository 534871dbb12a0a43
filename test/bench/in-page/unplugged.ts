/** From a microphone that is taken away to another one that is sent, beside a bare `getUserMedia`. Its end is only told: no driver can pull the plug of Chromium's own device. */
import {startCall} from './call.js';

export interface UnpluggedPage {
  open(): Promise<void>;
  /** Milliseconds until another microphone is sent. */
  ours(): Promise<number>;
  /** And until one is opened, by nothing else. */
  bare(): Promise<number>;
}

declare global {
  interface Window {
    unplugged: UnpluggedPage;
  }
}

const sent: MediaStreamTrack[] = [];
let told = (): void => undefined;

const sender = RTCRtpSender.prototype;
const replace = sender.replaceTrack;
sender.replaceTrack = async function (track) {
  await replace.call(this, track);
  if (track) sent.push(track);
  told();
};

async function ours(): Promise<number> {
  const track = sent.at(-1);
  if (!track) throw new Error('nothing is sent');
  const another = new Promise<void>((resolve) => (told = resolve));
  const since = performance.now();
  track.stop();
  track.dispatchEvent(new Event('ended'));
  await another;
  return performance.now() - since;
}

async function bare(): Promise<number> {
  const since = performance.now();
  const stream = await navigator.mediaDevices.getUserMedia({audio: true});
  const ms = performance.now() - since;
  stream.getTracks().forEach((track) => track.stop());
  return ms;
}

window.unplugged = {open: () => startCall(), ours, bare};
