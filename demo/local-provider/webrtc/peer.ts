import { randomInt } from 'node:crypto';
import * as werift from 'werift';
import { FRAME_MS, FRAME_SAMPLES } from '../session/audio.js';
import { RealtimeError } from '../wire/errors.js';
import type { Offer } from './offer.js';
import { createOpus, type Opus } from './opus.js';
import { pace } from './pace.js';

/** What a peer tells, and asks, of the call it carries. */
export interface PeerHandlers {
  /** Audio that arrived from the browser: 24 kHz mono, one packet's worth. */
  readonly onAudio: (pcm: Int16Array) => void;
  /** 20 ms for which the browser, having sent audio before, has sent none: a paused sender. */
  readonly onGap: (silence: Int16Array) => void;
  /** The next 20 ms for the browser. Asked for in real time from the moment the peers are connected. */
  readonly nextFrame: () => Int16Array;
  readonly onOpen: () => void;
  readonly onMessage: (text: string) => void;
  /** The browser closed its data channel or the peer connection failed. */
  readonly onClosed: () => void;
  /** The browser gave a sign of life: media, a report on media, data or an ICE consent check. */
  readonly onSign: () => void;
}

/** One WebRTC connection with a browser. */
export interface Peer {
  /** The SDP answer. */
  readonly answer: string;
  send(text: string): void;
  /** Says goodbye: closes the data channel, then the connection. */
  close(): Promise<void>;
  /** Is gone without a word, as a crashed server is. */
  drop(): Promise<void>;
  /** Closes the data channel alone: voices go on. */
  dropChannel(): void;
  /** Sends nothing any more, neither voice nor event nor an answer to ICE, until it is told to go on. */
  freeze(on: boolean): void;
}

const SAMPLES_PER_FRAME = 960; // RTP counts Opus in 48 kHz, whatever it was made from
const GAP_WAKES = 20; // wakes of the pacer, not milliseconds: a stalled event loop must not look like a silent browser
const GOODBYE_MS = 60; // for the closing of the channel to get out
const MAX_MESSAGE_BYTES = 2 ** 30 - 1; // as the service announces; a browser's own limit is lower (protocol §1.3)
const HANDSHAKE_RECORDS = 64; // more than any handshake takes

/**
 * Answers an offer with an ice-lite werift peer that speaks Opus both ways (protocol §2, testlab §5).
 * ice-lite asks no STUN server and never notices that a browser has left: hence `onSign`.
 * @param host the address to bind to; on loopback nothing else is offered as a candidate
 * @throws RealtimeError 400 if the offer cannot be answered
 */
export async function openPeer(offer: Offer, host: string, handlers: PeerHandlers): Promise<Peer> {
  const opus = await createOpus();
  let gone = false;
  let frozen = false;
  const pc = new werift.RTCPeerConnection({
    iceLite: true,
    iceServers: [],
    // The first makes loopback a candidate, the second binds its socket there: with the first alone, DTLS never starts.
    ...(isLoopback(host) ? { iceAdditionalHostAddresses: [host], iceInterfaceAddresses: { udp4: host } } : {}),
    iceUseIpv6: false,
    maxMessageSize: MAX_MESSAGE_BYTES,
    iceFilterStunResponse: () => {
      if (!gone) handlers.onSign();
      return !gone && !frozen;
    },
    codecs: { audio: [opusCodec(offer.opusPayloadType)], video: [] },
  });

  const channel = openChannel(pc, handlers, () => gone);
  pc.connectionStateChange.subscribe((state) => {
    if (!gone && state === 'failed') handlers.onClosed();
  });

  const arrivals = receiveAudio(pc, opus, handlers, () => gone);
  const track = new werift.MediaStreamTrack({ kind: 'audio' });
  const answer = await negotiate(pc, offer, track, host).catch(async (error: unknown) => {
    await pc.close();
    opus.free();
    throw new RealtimeError(`Invalid SDP offer: ${String(error)}.`, 'invalid_offer', 'sdp');
  });

  for (const { connection } of pc.iceTransports) {
    const send = connection.send.bind(connection);
    connection.send = (packet) => (frozen ? Promise.resolve() : send(packet));
  }
  for (const transport of pc.dtlsTransports) transport.onRtcp.subscribe(() => !gone && handlers.onSign());
  const write = rtpWriter(track, offer.opusPayloadType);
  const stopPacing = pace(
    FRAME_MS,
    () => {
      if (pc.connectionState !== 'connected') return;
      write(opus.encode(handlers.nextFrame()));
      if (arrivals.missing()) handlers.onGap(new Int16Array(FRAME_SAMPLES));
    },
    arrivals.wake,
  );

  const end = async (): Promise<void> => {
    stopPacing();
    await pc.close().catch(() => {});
    opus.free();
  };
  return {
    answer,
    send: (text) => {
      if (!gone) channel.send(text);
    },
    close: async () => {
      if (gone) return;
      gone = true;
      stopPacing();
      await channel.close();
      await end();
    },
    dropChannel: channel.drop,
    freeze: (on) => {
      frozen = on;
    },
    drop: async () => {
      if (gone) return;
      gone = true;
      stopPacing();
      await Promise.all(pc.iceTransports.map((transport) => transport.stop()));
      await end();
    },
  };
}

/** The browser's first data channel, once it is there. */
interface Channel {
  send(text: string): void;
  /** Resolves when the browser can know of it. */
  close(): Promise<void>;
  /** Closes it as if nobody had wanted it. */
  drop(): void;
}

function openChannel(pc: werift.RTCPeerConnection, { onSign, onMessage, onOpen, onClosed }: PeerHandlers, gone: () => boolean): Channel {
  let channel: werift.RTCDataChannel | undefined;
  let dropped = false;
  pc.onDataChannel.subscribe((opened) => {
    if (channel !== undefined) return;
    channel = opened;
    opened.onMessage.subscribe((data) => {
      if (gone()) return;
      onSign();
      onMessage(String(data));
    });
    opened.stateChanged.subscribe((state) => {
      if (gone() || dropped) return;
      if (state === 'open') onOpen();
      if (state === 'closing' || state === 'closed') onClosed();
    });
  });
  return {
    send: (text) => {
      if (channel?.readyState === 'open') channel.send(text);
    },
    close: async () => {
      channel?.close();
      await new Promise((resolve) => setTimeout(resolve, channel === undefined ? 0 : GOODBYE_MS));
    },
    drop: () => {
      dropped = true;
      channel?.close();
    },
  };
}

const isLoopback = (host: string): boolean => host.startsWith('127.');

const opusCodec = (payloadType: number): werift.RTCRtpCodecParameters =>
  new werift.RTCRtpCodecParameters({
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    payloadType,
    parameters: 'minptime=10;useinbandfec=1',
  });

async function negotiate(
  pc: werift.RTCPeerConnection,
  offer: Offer,
  track: werift.MediaStreamTrack,
  host: string,
): Promise<string> {
  await pc.setRemoteDescription({ type: 'offer', sdp: offer.sdp });
  const audio = pc.getTransceivers().find(({ kind }) => kind === 'audio');
  if (audio === undefined) throw new Error('there is no audio m-line');
  await audio.sender.replaceTrack(track);
  audio.setDirection('sendrecv');
  await pc.setLocalDescription(await pc.createAnswer());
  pc.dtlsTransports.forEach(skipUsedRecordNumbers);
  pc.dtlsTransports.forEach(beginAtOnce);
  const answer = pc.localDescription?.sdp;
  if (answer === undefined) throw new Error('no answer could be made');
  return isLoopback(host) ? withCandidatesOf(host, answer) : answer;
}

/**
 * werift 0.25.2 counts DTLS records from 1 again once its `Finished` has gone out under a number of the old count, and
 * Chromium drops the later record of that number as a replay: an event would arrive up to a second late.
 */
function skipUsedRecordNumbers(transport: werift.RTCDtlsTransport): void {
  transport.onStateChange.subscribe((state) => {
    if (state === 'connected' && transport.dtls !== undefined) transport.dtls.dtls.recordSequenceNumber += HANDSHAKE_RECORDS;
  });
}

/** werift 0.25.2 sleeps for 100 ms before it says hello as a DTLS client. The service, which is one too (protocol §2), does not. */
function beginAtOnce(transport: werift.RTCDtlsTransport): void {
  transport.onStateChange.subscribe((state) => {
    if (state !== 'connecting') return;
    queueMicrotask(() => {
      const dtls = transport.dtls as { connect?: () => Promise<void> } | undefined;
      if (dtls?.connect === undefined) return;
      const begun = dtls.connect();
      // Whoever has slept is told of it, and of its failure.
      begun.catch(() => {});
      dtls.connect = () => begun;
    });
  });
}

/** werift also lists the machine's other addresses, with sockets that are not bound to them. */
const withCandidatesOf = (host: string, sdp: string): string =>
  sdp
    .split(/(?<=\n)/)
    .filter((line) => !line.startsWith('a=candidate:') || line.split(' ')[4] === host)
    .join('');

/** Decodes what arrives, and knows when a browser that has been sending has stopped. */
function receiveAudio(
  pc: werift.RTCPeerConnection,
  opus: Opus,
  { onAudio, onSign }: PeerHandlers,
  gone: () => boolean,
): { wake: () => void; missing: () => boolean } {
  let started = false;
  let quietWakes = 0;
  pc.onTrack.subscribe((track) => {
    track.onReceiveRtp.subscribe(({ payload }) => {
      if (gone()) return;
      onSign();
      started = true;
      quietWakes = 0;
      if (payload.length > 0) onAudio(opus.decode(payload));
    });
  });
  return {
    wake: () => {
      quietWakes += 1;
    },
    missing: () => started && quietWakes > GAP_WAKES,
  };
}

function rtpWriter(track: werift.MediaStreamTrack, payloadType: number): (payload: Uint8Array) => void {
  const ssrc = randomInt(1, 2 ** 32 - 1);
  let sequenceNumber = randomInt(2 ** 16);
  let timestamp = randomInt(2 ** 32 - 1);
  return (payload) => {
    const header = new werift.RtpHeader({ payloadType, sequenceNumber, timestamp, ssrc });
    track.writeRtp(new werift.RtpPacket(header, Buffer.from(payload)));
    sequenceNumber = (sequenceNumber + 1) % 2 ** 16;
    timestamp = (timestamp + SAMPLES_PER_FRAME) % 2 ** 32;
  };
}
