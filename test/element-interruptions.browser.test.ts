// Shims: no Apple machine is here. Each replays what Safari on iOS does, by the threads that pains.md names (P07, P04, P08, P39): the events in
// their order, on the real objects of this browser. That Safari does just this is what the shims assume.
import {expect} from '@open-wc/testing';
import type {RealtimeVoiceElement} from '../src/element.js';
import {part, placeFor, told} from './element-rig.js';
import {until} from './support/far-side.js';
import {openProvider, type Provider} from './support/provider.js';
import {createStubs} from './support/stubs.js';

const stubs = createStubs();

describe('element: what iOS does (shims)', () => {
  let provider: Provider;
  let element: RealtimeVoiceElement;
  let tracks: MediaStreamTrack[];
  let contexts: AudioContext[];
  let players: HTMLAudioElement[];
  let log: string[];

  beforeEach(async () => {
    [tracks, contexts, players, log] = [[], [], [], []];
    provider = openProvider();
    stubs.set(navigator.mediaDevices, 'getUserMedia', () => {
      const track = provider.microphone.track.clone();
      tracks.push(track);
      log.push('getUserMedia');
      return Promise.resolve(new MediaStream([track]));
    });
    stubs.define(window, 'AudioContext', class extends AudioContext {
      constructor(options: AudioContextOptions) {
        super(options);
        contexts.push(this);
      }
      override resume(): Promise<void> {
        log.push('resume');
        return super.resume();
      }
    });
    const Real = Audio;
    stubs.set(window, 'Audio', function () {
      const audio = new Real();
      players.push(audio);
      return audio;
    });
    element = await placeFor(provider);
  });

  afterEach(async () => {
    element.stop();
    stubs.restore();
    await provider.close();
    expect(tracks.filter(({readyState}) => readyState === 'live')).to.deep.equal([]);
  });

  const last = <T>(list: readonly T[]): T => {
    const [found] = list.slice(-1);
    if (found === undefined) throw new Error('there is none');
    return found;
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 100));
  const says = (words: string) => until(() => part(element, 'status').innerText === words);
  const setMuted = (track: MediaStreamTrack, muted: boolean) => {
    stubs.define(track, 'muted', muted);
    track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  };
  /** The page comes back, so many milliseconds later. */
  const comeBack = (after = 0) => {
    const since = performance.now.bind(performance);
    stubs.set(performance, 'now', () => since() + after);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const countPlays = (answer: () => Promise<void> = () => Promise.resolve()): (() => number) => {
    let plays = 0;
    stubs.set(last(players), 'play', () => (plays++, log.push('play'), answer()));
    return () => plays;
  };

  it('a microphone that was taken by a phone call, and is still mute when the page is back, is opened again before anything plays', async () => {
    await element.start();
    const warned = told(element, 'rv-warning');
    const before = last(tracks);
    setMuted(before, true);
    await says('The microphone is silent: is it muted?');
    expect(warned.map(({code}) => code)).to.deep.equal(['mic.silent']);
    comeBack();
    await settled();
    expect(tracks.length, 'it may come back by itself').to.equal(1);
    countPlays();
    log.length = 0;
    comeBack(3100);
    await until(() => log.includes('play'));
    expect([log, before.readyState, last(tracks).readyState]).to.deep.equal([['getUserMedia', 'play'], 'ended', 'live']);
    await says('Listening');
    expect(provider.calls.length).to.equal(1);
  });

  it('one that comes back by itself is left alone, and the assistant plays again', async () => {
    await element.start();
    setMuted(last(tracks), true);
    const plays = countPlays();
    setMuted(last(tracks), false);
    await until(() => plays() === 1);
    await says('Listening');
    expect(tracks.length).to.equal(1);
  });

  /** Microphones of a page's own, which a test can silence without their tracks knowing. */
  async function pluggable(): Promise<{readonly gains: GainNode[]; close(): Promise<void>}> {
    const context = new AudioContext();
    await context.resume();
    const gains: GainNode[] = [];
    stubs.set(navigator.mediaDevices, 'getUserMedia', () => {
      const destination = new MediaStreamAudioDestinationNode(context, {channelCount: 1});
      const [source, gain] = [new OscillatorNode(context), new GainNode(context, {gain: 0.5})];
      source.connect(gain).connect(destination);
      source.start();
      gains.push(gain);
      tracks.push(...destination.stream.getAudioTracks());
      return Promise.resolve(destination.stream);
    });
    return {gains, close: () => context.close()};
  }

  /** Heard, then muted, and silent from then on, though the visitor is heard again. @returns the warnings since. */
  async function fallsSilentWhileMuted(gains: readonly GainNode[]) {
    await element.start();
    const warned = told(element, 'rv-warning');
    await until(() => element.inputLevel > 0);
    element.muted = true;
    last(gains).gain.value = 0;
    await settled();
    element.muted = false;
    return warned;
  }

  it('one that gives nothing any more after a mute, though its track is live and enabled, is opened again, once', async function () {
    this.timeout(20_000);
    const {gains, close} = await pluggable();
    const warned = await fallsSilentWhileMuted(gains);
    await until(() => tracks.length === 2);
    last(gains).gain.value = 0;
    expect([tracks.map(({readyState}) => readyState), last(tracks).enabled, provider.calls.length]).to.deep.equal([['ended', 'live'], true, 1]);
    expect(warned, 'nobody has to know').to.deep.equal([]);
    await until(() => warned.length === 1);
    await says('The microphone is silent: is it muted?');
    expect([tracks.length, warned[0]?.code]).to.deep.equal([2, 'mic.silent']);
    last(gains).gain.value = 0.5;
    await says('Listening');
    await close();
  });

  it('one of the page’s own is not, and is told as silent', async function () {
    this.timeout(20_000);
    const {gains, close} = await pluggable();
    const own = await navigator.mediaDevices.getUserMedia({audio: true});
    element.mediaStream = own;
    const warned = await fallsSilentWhileMuted(gains);
    await until(() => warned.length === 1);
    expect([warned[0]?.code, tracks.map(({readyState}) => readyState)]).to.deep.equal(['mic.silent', ['live']]);
    for (const track of tracks) track.stop();
    await close();
  });

  it('one that was ended while the page was away is opened again on its return, and stays muted', async () => {
    element.muted = true;
    await element.start();
    last(tracks).stop();
    dispatchEvent(new Event('pageshow'));
    await until(() => tracks.length === 2);
    expect([last(tracks).readyState, last(tracks).enabled]).to.deep.equal(['live', false]);
  });

  for (const how of ['is heard and measured', 'is heard and measured also where it leaves a context that stands still']) {
    it(`a headset that comes back as another microphone, of 16 kHz (shim of Bluetooth), ${how}`, async () => {
      await element.start();
      if (how.endsWith('stands still')) {
        const [context] = contexts;
        stubs.define(last(contexts), 'state', 'running');
        await context?.suspend();
        await until(() => contexts.length === 2);
      }
      const low = new AudioContext({sampleRate: 16_000});
      const destination = new MediaStreamAudioDestinationNode(low, {channelCount: 1});
      const source = new OscillatorNode(low);
      // Softer than the one before.
      source.connect(new GainNode(low, {gain: 0.05})).connect(destination);
      source.start();
      stubs.set(navigator.mediaDevices, 'getUserMedia', () => {
        tracks.push(...destination.stream.getAudioTracks());
        return Promise.resolve(destination.stream);
      });
      last(tracks).dispatchEvent(new Event('ended'));
      await until(() => tracks.length === 2);
      await until(() => element.inputLevel > 0.5 && element.inputLevel < 0.8);
      element.stop();
      await low.close();
    });
  }

  it('an interrupted context is not resumed; one that is suspended after it is', async () => {
    await element.start();
    const context = last(contexts);
    log.length = 0;
    for (const state of ['interrupted', 'suspended']) {
      stubs.define(context, 'state', state);
      context.dispatchEvent(new Event('statechange'));
      await settled();
      expect(log.filter((entry) => entry === 'resume').length, state).to.equal(state === 'suspended' ? 1 : 0);
    }
    Reflect.deleteProperty(context, 'state');
    expect(element.state).to.equal('listening');
  });

  it('a refusal to play on return is said, and a tap mends it', async () => {
    await element.start();
    let refuses = true;
    const plays = countPlays(() => (refuses ? Promise.reject(new DOMException('stub', 'NotAllowedError')) : Promise.resolve()));
    comeBack();
    await until(() => element.shadowRoot?.querySelector('[part=hear-button]') !== null);
    refuses = false;
    part(element, 'hear-button').click();
    await until(() => !element.matches(':state(blocked)'));
    expect(plays()).to.equal(2);
  });

  it('the audio session is a call\'s before the microphone opens, and what it was when that is over or has failed', async () => {
    const session = {
      now: 'auto',
      get type() {
        return this.now;
      },
      set type(type: string) {
        this.now = type;
        log.push(type);
      },
    };
    stubs.define(navigator, 'audioSession', session);
    await element.start();
    expect(log.filter((entry) => entry !== 'resume').slice(0, 2)).to.deep.equal(['play-and-record', 'getUserMedia']);
    element.stop();
    expect(session.type).to.equal('auto');
    stubs.set(navigator.mediaDevices, 'getUserMedia', () => Promise.reject(new DOMException('stub', 'NotFoundError')));
    await element.start().catch(() => undefined);
    expect([session.type, log.slice(-2)]).to.deep.equal(['auto', ['play-and-record', 'auto']]);
  });

  it('a system that will hear nothing of it keeps no call from starting', async () => {
    stubs.define(navigator, 'audioSession', {
      get type() {
        return 'auto';
      },
      set type(_type: string) {
        throw new DOMException('stub', 'InvalidStateError');
      },
    });
    await element.start();
    expect(element.state).to.equal('listening');
    element.stop();
    expect(element.state).to.equal('ended');
  });

  it('the screen stays on while the call is live, also after the page was hidden, and no longer', async () => {
    const locks: {released: boolean; release(): Promise<void>}[] = [];
    stubs.define(navigator, 'wakeLock', {
      request(type: string) {
        expect(type).to.equal('screen');
        const lock = {
          released: false,
          release() {
            this.released = true;
            return Promise.resolve();
          },
        };
        locks.push(lock);
        return Promise.resolve(lock);
      },
    });
    await element.start();
    await until(() => locks.length === 1);
    comeBack();
    await until(() => locks.length === 2);
    element.stop();
    await until(() => locks.every(({released}) => released));
    comeBack();
    await settled();
    expect(locks.length).to.equal(2);
  });

  it('captions only silences iOS too, which takes no notice of a volume (shim)', async () => {
    await element.start();
    stubs.define(last(players), 'volume', 1);
    element.volume = 0;
    await until(() => last(players).muted);
    element.volume = 0.4;
    await until(() => !last(players).muted);
  });
});
