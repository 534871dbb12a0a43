import {warnOnce} from '../console.js';
import {VoiceError} from '../errors.js';
import {parseJson} from './json.js';
import {channelPipe, quiet, type Pipe, type PipeEvents} from './pipe.js';
import {countersOf, type Counters} from './stats.js';

export interface WebrtcEvents extends PipeEvents {
  /** The assistant's voice has a stream to be played from. */
  remote(stream: MediaStream): void;
  /** Of one that has been connected: `disconnected` may heal by itself; `failed` does not. */
  network(state: 'connected' | 'disconnected' | 'failed'): void;
}

/** `recvonly` where nobody will speak. */
export type Direction = 'sendrecv' | 'recvonly';

/** The page's own, by which a way is found; `null` asks none. */
export type IceServers = RTCIceServer[] | null;

/** A peer with its channel and its offer, before anybody has been asked anything. */
export interface PreparedPeer {
  readonly peer: RTCPeerConnection;
  readonly voice: RTCRtpTransceiver;
  /** As they were given. */
  readonly iceServers: IceServers;
  readonly channel: RTCDataChannel;
  /** Our SDP, without waiting for candidates: the provider is ice-lite and learns ours from the checks (protocol.md §2). */
  readonly offer: Promise<string>;
  close(): void;
}

export interface WebrtcCall {
  readonly pipe: Pipe;
  readonly offer: Promise<string>;
  /** Settles when ICE and DTLS are up, rejects when they fail. */
  readonly connected: Promise<void>;
  /** Settles when events can be sent. */
  readonly opened: Promise<void>;
  accept(answerSdp: string): Promise<void>;
  /** What is sent as the visitor's voice; `null` sends nothing. No renegotiation. */
  setMicrophone(track: MediaStreamTrack | null): Promise<void>;
  stats(): Promise<Counters>;
  close(): void;
}

/** Chrome closes the channel, without a word from the server, on a message over its limit (protocol.md §1.3). */
const MAX_MESSAGE_BYTES = 200_000;

/** All in the caller's tick. @throws VoiceError `policy.webrtc_unavailable`. */
export function preparePeer(direction: Direction, iceServers: IceServers): PreparedPeer {
  const peer = makePeer(iceServers);
  const voice = peer.addTransceiver('audio', {direction});
  const channel = peer.createDataChannel('oai-events');
  channel.binaryType = 'arraybuffer';
  const close = () => {
    channel.close();
    peer.close();
  };
  return {peer, voice, iceServers, channel, offer: quiet(makeOffer(peer)), close};
}

/** @throws VoiceError `policy.webrtc_unavailable`. */
export function openWebrtc(events: WebrtcEvents, prepared = preparePeer('sendrecv', null)): WebrtcCall {
  const {peer, voice, channel, offer} = prepared;
  peer.ontrack = ({track, streams}) => events.remote(streams[0] ?? new MediaStream([track]));
  channel.onmessage = ({data}) => events.message(parseJson(data));
  channel.onclose = () => events.closed();

  return {
    pipe: channelPipe(channel, MAX_MESSAGE_BYTES),
    offer,
    connected: quiet(whenConnected(peer, events)),
    opened: quiet(new Promise<void>((resolve) => (channel.onopen = () => resolve()))),
    accept: (sdp) => accept(peer, sdp),
    setMicrophone: (track) => voice.sender.replaceTrack(track),
    stats: () => peer.getStats().then(countersOf),
    close() {
      channel.onclose = channel.onmessage = channel.onopen = peer.ontrack = peer.onconnectionstatechange = null;
      prepared.close();
    },
  };
}

/**
 * It may be missing, or be taken away by an extension, or refuse because a page has had too many; servers that are none it makes do without.
 * @throws VoiceError `policy.webrtc_unavailable`.
 */
export function makePeer(iceServers: IceServers): RTCPeerConnection {
  try {
    return new RTCPeerConnection({bundlePolicy: 'max-bundle', iceServers: iceServers ?? []});
  } catch (cause) {
    if (!iceServers) throw new VoiceError('policy.webrtc_unavailable', {cause});
    const peer = makePeer(null);
    // Without what the browser threw, which may quote them.
    warnOnce('iceServers: the browser takes none such; none is used.');
    return peer;
  }
}

async function makeOffer(peer: RTCPeerConnection): Promise<string> {
  await peer.setLocalDescription();
  return peer.localDescription?.sdp ?? '';
}

async function accept(peer: RTCPeerConnection, sdp: string): Promise<void> {
  try {
    await peer.setRemoteDescription({type: 'answer', sdp});
  } catch (cause) {
    throw new VoiceError('provider.bad_answer', {cause});
  }
}

function whenConnected(peer: RTCPeerConnection, events: WebrtcEvents): Promise<void> {
  return new Promise((resolve, reject) => {
    let up = false;
    peer.onconnectionstatechange = () => {
      const state = peer.connectionState;
      up ||= state === 'connected';
      if (up) resolve();
      if (state === 'failed') reject(new VoiceError('net.ice_failed'));
      if (up && (state === 'connected' || state === 'disconnected' || state === 'failed')) events.network(state);
    };
  });
}
