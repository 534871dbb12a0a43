/** What the pages of `connect.ts` tell. */
declare global {
  interface Window {
    times: Times;
    /** The call is to go on when it is ready. */
    stays?: boolean;
  }
}

/** When it happened, in milliseconds of the page. */
export interface Times {
  clicked: number;
  /** The microphone was there. */
  allowed: number;
  /** The visitor is told that they are listened to; elsewhere, what is waited for has settled. */
  ready: number;
  /** The session has told of itself: `rv-session-start`. */
  started: number;
}

/** Runs before the page's own scripts: notes the click, and gives it a microphone, or a visitor at the prompt, that takes so long. */
export function prepare(ms: number): void {
  window.times = {clicked: NaN, allowed: NaN, ready: NaN, started: NaN};
  addEventListener('click', ({timeStamp}) => (window.times.clicked = timeStamp), {capture: true});
  const {mediaDevices} = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const [stream] = await Promise.all([real(constraints), new Promise((resolve) => setTimeout(resolve, ms))]);
    window.times.allowed = performance.now();
    return stream;
  };
}

/**
 * The same, with a microphone (stub) that opens after so long, into which somebody speaks from 100 ms after that on: words of 200 ms,
 * 140 ms apart, which is no pause that would be shortened, and none that is overheard. It may be asked for many times, and is one.
 */
export function prepareSpeech(microphoneMs: number, words: number): void {
  window.times = {clicked: NaN, allowed: NaN, ready: NaN, started: NaN};
  window.stays = true;
  let opened: Promise<MediaStream> | null = null;
  async function open(): Promise<MediaStream> {
    const context = new AudioContext();
    const microphone = new MediaStreamAudioDestinationNode(context, {channelCount: 1});
    // A device goes on when nobody speaks; a node without a source does not.
    const room = new ConstantSourceNode(context, {offset: 0});
    room.connect(microphone);
    room.start();
    await new Promise((resolve) => setTimeout(resolve, microphoneMs));
    const start = context.currentTime + 0.1;
    for (let word = 0; word < words; word++) {
      const voice = new OscillatorNode(context, {type: 'sawtooth', frequency: 220});
      voice.connect(new GainNode(context, {gain: 0.3})).connect(microphone);
      voice.start(start + word * 0.34);
      voice.stop(start + word * 0.34 + 0.2);
    }
    return microphone.stream;
  }
  navigator.mediaDevices.getUserMedia = () => (opened ??= open());
}

/** What the element is to be, and when it is ready. */
export async function watchElement(attributes: Readonly<Record<string, string>>): Promise<void> {
  const element = document.querySelector('realtime-voice');
  if (!element) throw new Error('there is no element');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.addEventListener('rv-state-change', ({state}) => {
    if (state === 'listening' && Number.isNaN(window.times.ready)) window.times.ready = performance.now();
  });
  element.addEventListener('rv-session-start', () => (window.times.started = performance.now()));
  await element.updateComplete;
}
