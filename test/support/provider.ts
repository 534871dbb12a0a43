import {farSide, tone, type FarSide, type Tone} from './far-side.js';
import {createStubs} from './stubs.js';

type WireEvent = Readonly<Record<string, unknown>> & {readonly type: string};

/** One call as the provider has it. */
export interface ProviderCall {
  readonly far: FarSide;
  /** The headers of the offer. */
  readonly headers: Headers;
  readonly url: string;
  /** What the page has sent, in order. */
  readonly received: readonly WireEvent[];
  say(event: WireEvent): void;
}

/** A provider in the page: a real peer, and stubs for the two things that only the outside has: its address and a microphone. */
export interface Provider {
  readonly baseUrl: string;
  readonly calls: readonly ProviderCall[];
  /** How often the microphone was asked for. */
  readonly prompts: () => number;
  readonly microphone: Tone;
  close(): Promise<void>;
}

const SESSION = {id: 'sess_test', type: 'realtime', model: 'gpt-realtime', audio: {input: {transcription: {model: 'whisper-1', language: null}}}};

export function openProvider(): Provider {
  const stubs = createStubs();
  const calls: ProviderCall[] = [];
  const microphone = tone();
  const voice = tone(880);
  const baseUrl = `${location.origin}/provider/v1`;
  let prompts = 0;

  const realFetch = fetch.bind(window);
  stubs.set(window, 'fetch', async (input: string | URL, init: RequestInit = {}) => {
    const url = String(input);
    if (!url.startsWith(`${baseUrl}/realtime/calls`)) return realFetch(input, init);
    const far = farSide(voice.stream);
    calls.push(takeCall(far, url, new Headers(init.headers)));
    return new Response(await far.answer(typeof init.body === 'string' ? init.body : ''), {status: 201});
  });
  stubs.set(navigator.mediaDevices, 'getUserMedia', () => {
    prompts++;
    return Promise.resolve(new MediaStream([microphone.track.clone()]));
  });

  return {
    baseUrl,
    calls,
    microphone,
    prompts: () => prompts,
    async close() {
      stubs.restore();
      for (const {far} of calls) far.close();
      await Promise.all([microphone.close(), voice.close()]);
    },
  };
}

/** Opens the session as soon as the channel is there, and agrees to whatever it is asked. */
function takeCall(far: FarSide, url: string, headers: Headers): ProviderCall {
  const received: WireEvent[] = [];
  let channel: RTCDataChannel | undefined;
  const say = (event: WireEvent) => channel?.send(JSON.stringify(event));
  void far.channel.then((opened) => {
    channel = opened;
    channel.onmessage = ({data}: MessageEvent<string>) => {
      const event = JSON.parse(data) as WireEvent;
      received.push(event);
      if (event.type === 'session.update') say({type: 'session.updated', session: SESSION});
    };
    const open = () => say({type: 'session.created', session: SESSION});
    if (opened.readyState === 'open') open();
    else opened.onopen = open;
  });
  return {far, url, headers, received, say};
}
