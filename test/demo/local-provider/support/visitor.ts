import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as werift from 'werift';
import type { LocalProvider } from '../../../../demo/local-provider/index.js';
import { FRAME_MS, FRAME_SAMPLES, SAMPLE_RATE, levelDb } from '../../../../demo/local-provider/session/audio.js';
import { FIXTURES } from '../../../../demo/local-provider/speech/fixtures.js';
import { resample } from '../../../../demo/local-provider/speech/resample.js';
import { readWav } from '../../../../demo/local-provider/speech/wav.js';
import type { Event } from './session.js';
import { createOpus } from '../../../../demo/local-provider/webrtc/opus.js';
import { pace } from '../../../../demo/local-provider/webrtc/pace.js';

/** A stand-in for a browser: a werift peer that speaks real Opus. */
export interface Visitor {
  readonly callId: string;
  readonly events: readonly Event[];
  /** The level of every frame that was heard, in dB below full scale. */
  readonly levels: readonly number[];
  readonly channelClosed: boolean;
  send(event: unknown): void;
  /** Says a recording; silence is sent before and after it. */
  speak(pcm: Int16Array): void;
  /** The first event of that kind after `from` events; fails after `ms`. */
  waitFor(type: string, from?: number, ms?: number): Promise<Event>;
  /** Waits until something is so; fails after `ms`. */
  until(what: string, condition: () => boolean, ms?: number): Promise<void>;
  /** Sends no more packets, as a browser does whose microphone was taken away. */
  pause(): void;
  close(): Promise<void>;
  /** Is gone without a goodbye. */
  vanish(): Promise<void>;
}

/** Mints a key as a site's server does. */
export async function mint(provider: LocalProvider, body: unknown = {}, key = provider.apiKey): Promise<Response> {
  return fetch(`${provider.url}/v1/realtime/client_secrets`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** A recorded visitor at 24 kHz. */
export async function recording(file: string): Promise<Int16Array> {
  const { rate, pcm } = readWav(await readFile(new URL(file, FIXTURES)));
  return resample(pcm, rate, SAMPLE_RATE);
}

const newPeer = (): werift.RTCPeerConnection =>
  new werift.RTCPeerConnection({
    // Without a server of its own, werift asks one at Google.
    iceServers: [{ urls: 'stun:127.0.0.1:9' }],
    iceStunGatherTimeout: 0.01,
    iceAdditionalHostAddresses: ['127.0.0.1'],
    iceInterfaceAddresses: { udp4: '127.0.0.1' },
    iceUseIpv6: false,
    bundlePolicy: 'max-bundle', // otherwise the second transport is never closed
    codecs: {
      audio: [new werift.RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2, payloadType: 96 })],
    },
  });

/** A real offer, for requests that go no further. */
export async function makeOffer(): Promise<string> {
  const pc = newPeer();
  pc.createDataChannel('oai-events');
  pc.addTransceiver('audio', { direction: 'sendrecv' });
  await pc.setLocalDescription(await pc.createOffer());
  const sdp = pc.localDescription?.sdp ?? '';
  await pc.close();
  return sdp;
}

/** Mints, unless there is a `key`, connects and waits for the open channel. */
export async function visit(
  provider: LocalProvider,
  session: Readonly<Record<string, unknown>> = {},
  { microphone = true, query = '', path = '/v1/realtime/calls', key = '' } = {},
): Promise<Visitor> {
  const value = key === '' ? ((await (await mint(provider, { session: { type: 'realtime', ...session } })).json()) as { value: string }).value : key;
  const pc = newPeer();
  const opus = await createOpus();
  const events: Event[] = [];
  const levels: number[] = [];
  const channel = pc.createDataChannel('oai-events');
  channel.onMessage.subscribe((data) => events.push(JSON.parse(String(data)) as Event));
  const track = new werift.MediaStreamTrack({ kind: 'audio' });
  if (microphone) pc.addTransceiver(track, { direction: 'sendrecv' });
  else pc.addTransceiver('audio', { direction: 'recvonly' });
  pc.onTrack.subscribe((remote) => {
    remote.onReceiveRtp.subscribe(({ payload }) => {
      const pcm = opus.decode(payload);
      if (pcm.length > 0) levels.push(levelDb(pcm));
    });
  });
  await pc.setLocalDescription(await pc.createOffer());
  const answer = await fetch(provider.url + path + query, {
    method: 'POST',
    headers: { Authorization: `Bearer ${value}`, 'Content-Type': 'application/sdp' },
    body: pc.localDescription?.sdp ?? '',
  });
  if (answer.status !== 201) throw new Error(`The call was refused: ${await answer.text()}`);
  await pc.setRemoteDescription({ type: 'answer', sdp: await answer.text() });

  let speech: Int16Array = new Int16Array(0);
  let sequenceNumber = 0;
  const stop = pace(FRAME_MS, () => {
    if (!microphone || pc.connectionState !== 'connected') return;
    const frame = new Int16Array(FRAME_SAMPLES);
    frame.set(speech.subarray(0, FRAME_SAMPLES));
    speech = speech.subarray(FRAME_SAMPLES);
    const header = new werift.RtpHeader({ payloadType: 96, sequenceNumber, timestamp: sequenceNumber * 960, ssrc: 1 });
    track.writeRtp(new werift.RtpPacket(header, Buffer.from(opus.encode(frame))));
    sequenceNumber = (sequenceNumber + 1) % 65_536;
  });

  const until = async (what: string, condition: () => boolean, ms = 20_000): Promise<void> => {
    const deadline = performance.now() + ms;
    while (!condition()) {
      if (performance.now() > deadline) throw new Error(`Not within ${ms} ms: ${what}. Seen: ${events.map(({ type }) => type).join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await until('the open channel', () => channel.readyState === 'open');

  const end = async (): Promise<void> => {
    stop();
    await pc.close();
    opus.free();
  };
  return {
    callId: (answer.headers.get('Location') ?? '').split('/').at(-1) ?? '',
    events,
    levels,
    get channelClosed() {
      return channel.readyState === 'closed';
    },
    send: (event) => channel.send(typeof event === 'string' ? event : JSON.stringify(event)),
    speak: (pcm) => {
      speech = pcm;
    },
    until,
    waitFor: async (type, from = 0, ms = 20_000) => {
      let found: Event | undefined;
      await until(
        type,
        () => {
          found = events.slice(from).find((event) => event.type === type);
          return found !== undefined;
        },
        ms,
      );
      return found ?? assert.fail();
    },
    pause: stop,
    close: async () => {
      channel.close();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await end();
    },
    vanish: async () => {
      await Promise.all(pc.iceTransports.map((transport) => transport.stop()));
      await end();
    },
  };
}
