import {openLoudness, type Loudness} from '../audio/loudness.js';
import {openWebrtc, type PreparedPeer} from '../transport/webrtc.js';
import {pause} from '../waiting.js';
import {createBargeIn} from './barge-in.js';
import type {Line, LineEvents} from './line.js';
import type {Media} from './media.js';
import type {Scope} from './scope.js';

export interface WebrtcLine extends Line {
  readonly offer: Promise<string>;
  accept(answerSdp: string): Promise<void>;
  readonly connected: Promise<void>;
  readonly opened: Promise<void>;
  /** Before its time, where another transport takes over. */
  close(): void;
}

/** What was said last is in the network for about this long, while a commit on the channel overtakes it. */
const IN_FLIGHT_MS = 150;

export function openWebrtcLine(media: Media, prepared: PreparedPeer, scope: Scope, on: LineEvents): WebrtcLine {
  const {playback} = media;
  const bargeIn = createBargeIn(playback, scope);
  let voice: MediaStream | null = null;
  let loudness: Loudness | null = null;
  function listen(): void {
    const {context, tap} = media;
    loudness?.close();
    loudness = context && voice && openLoudness(context, voice);
    // What comes back from the speaker is not the visitor.
    const own = loudness?.source;
    void tap.then((listener) => own && listener?.hear(own)).catch(() => undefined);
  }
  const remote = (stream: MediaStream) => {
    playback.play((voice = stream));
    listen();
  };
  let microphone: MediaStreamTrack | null = null;
  const call = openWebrtc({...on, remote}, prepared);
  scope.add(() => loudness?.close());
  scope.add(call.close);
  const {pipe, offer, connected, opened, accept, setMicrophone, stats, close} = call;
  return {
    transport: 'webrtc',
    pipe,
    offer,
    connected,
    opened,
    accept,
    close,
    setMicrophone(track) {
      media.onSpeech = bargeIn.onset;
      return media.preroll.release(setMicrophone, (microphone = track));
    },
    move() {
      listen();
      // What was late came by a track of the tap that is gone.
      void media.preroll.release(setMicrophone, microphone).catch(() => undefined);
      return true;
    },
    output: playback,
    level: () => loudness?.rms() ?? 0,
    stats,
    flushed: () => pause(IN_FLIGHT_MS, scope.signal),
    // The server owns the buffer: it clears, and it truncates by itself (protocol.md §6).
    perform: () => false,
    hears: bargeIn.hears,
  };
}
