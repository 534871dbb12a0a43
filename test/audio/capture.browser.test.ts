import {expect} from '@open-wc/testing';
import {openTap, type Tap, type TapOptions} from '../../src/audio/capture.js';
import {decodePcm, encodePcm} from '../../src/audio/pcm.js';
import {VoiceError} from '../../src/errors.js';
import {rejection} from '../support/answers.js';
import {createStubs} from '../support/stubs.js';
import {dyingWorklet} from './dying-worklet.js';
import {amplitudeOf} from './sound.js';

/** A microphone that hears a tone, in a context of its own unless one is given. */
function microphone(frequency: number, gain: number, context = new AudioContext()) {
  const oscillator = new OscillatorNode(context, {frequency});
  const volume = new GainNode(context, {gain});
  const destination = new MediaStreamAudioDestinationNode(context, {channelCount: 1, channelCountMode: 'explicit'});
  oscillator.connect(volume).connect(destination);
  oscillator.start();
  const [track] = destination.stream.getAudioTracks();
  if (!track) throw new Error('no track');
  return {context, track, volume};
}

/** One that hears 1 kHz, and the tap beside it. */
async function listen(options: Partial<TapOptions> = {}, gain = 0.5, frequency = 1000) {
  const {context, track, volume} = microphone(frequency, gain);
  const frames: Int16Array[] = [];
  const levels: number[] = [];
  const tap = await openTap({context, track, workletUrl: null, onLevel: (rms) => levels.push(rms), onFrame: (base64) => frames.push(decodePcm(base64)), ...options});
  opened.push({context, tap});
  return {context, track, volume, tap, frames, levels};
}

const opened: {context: AudioContext; tap: Tap}[] = [];
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(10);
}

const stubs = createStubs();

async function closeAll(): Promise<void> {
  stubs.restore();
  for (const {context, tap} of opened.splice(0)) {
    tap.close();
    await context.close();
  }
}

describe('the tap', () => {
  afterEach(closeAll);

  it('gives frames of 40 ms while they are wanted, and the rest at the end', async () => {
    const {tap, frames, levels} = await listen();
    await until(() => levels.length > 2);
    expect(frames).to.have.length(0);
    await tap.frames(true);
    await until(() => frames.length >= 10);
    await tap.frames(false);
    const {length} = frames;
    expect(frames.slice(0, -1).every((frame) => frame.length === 960)).to.equal(true);
    expect(frames.at(-1)?.length).to.be.at.most(960);
    const sound = frames.slice(2, 9).flatMap((frame) => Array.from(frame, (sample) => sample / 32_768));
    expect(amplitudeOf(1000, sound, 24_000)).to.be.closeTo(0.5, 0.01);
    const before = levels.length;
    await until(() => levels.length > before + 3);
    expect(frames, 'after the end').to.have.length(length);
    expect(levels.at(-1)).to.be.closeTo(0.5 / Math.SQRT2, 0.02);
  });

  it('can be started again', async () => {
    const {tap, frames} = await listen();
    await tap.frames(true);
    await until(() => frames.length >= 2);
    await tap.frames(false);
    await tap.frames(false);
    frames.length = 0;
    await tap.frames(true);
    await until(() => frames.length >= 2);
    expect(frames[0]).to.have.length(960);
  });

  it('leaves nobody waiting when it is closed', async () => {
    const {tap} = await listen();
    const stopped = tap.frames(false);
    tap.close();
    await stopped;
  });

  it('shares one worklet with whatever else is in the context', async () => {
    const {context, track} = await listen();
    const second = await openTap({context, track, workletUrl: null, onLevel: () => undefined});
    second.close();
  });

  it('from an address that has no worklet: policy.worklet_blocked', async () => {
    const {track} = await listen();
    const context = new AudioContext();
    const error = await rejection(openTap({context, track, workletUrl: '/nowhere.js', onLevel: () => undefined}));
    expect(error).to.be.instanceOf(VoiceError).with.property('code', 'policy.worklet_blocked');
    await context.close();
  });
});

describe('what the tap hears', () => {
  afterEach(closeAll);

  it('is told when somebody speaks, and when it is too loud', async () => {
    const speech: boolean[] = [];
    const clipping: boolean[] = [];
    const {volume, tap} = await listen({onSpeech: (speaking) => speech.push(speaking), onClipping: (clips) => clipping.push(clips)}, 0);
    await wait(300);
    volume.gain.value = 1;
    await until(() => speech.length === 1 && clipping.length === 1);
    volume.gain.value = 0;
    await until(() => speech.length === 2 && clipping.length === 2);
    expect([speech, clipping]).to.deep.equal([
      [true, false],
      [true, false],
    ]);
    tap.close();
  });

  it('is not taken for the visitor where it is our own voice', async () => {
    const heard: boolean[] = [];
    const {context, volume, tap, levels} = await listen({onSpeech: (speaking) => heard.push(speaking)}, 0);
    const voice = new GainNode(context, {gain: 0});
    const tone = new OscillatorNode(context, {frequency: 1000});
    tone.connect(voice);
    tone.start();
    tap.hear(voice);
    await wait(300);
    const now = context.currentTime + 0.05;
    voice.gain.setValueAtTime(0.5, now);
    volume.gain.setValueAtTime(0.05, now);
    levels.length = 0;
    await until(() => levels.filter((level) => level > 0.03).length > 10);
    expect(heard).to.deep.equal([]);
    volume.gain.value = 0.8;
    await until(() => heard.length > 0);
  });

  it('goes over to another microphone, but not before the old one has faded away', async () => {
    const {tap, levels} = await listen({}, 0.9);
    const second = microphone(1000, 0.5);
    await until(() => levels.length > 2);
    let joined = 0;
    const connect: (...parameters: never[]) => unknown = AudioNode.prototype.connect;
    // A stub that only counts: the processor's own tests hear the difference.
    stubs.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...parameters: never[]) {
      joined++;
      return connect.apply(this, parameters);
    });
    tap.setTrack(second.track);
    expect(joined).to.equal(0);
    await until(() => Math.abs((levels.at(-1) ?? 0) - 0.5 / Math.SQRT2) < 0.02);
    expect(joined).to.equal(1);
    await second.context.close();
  });

  it('goes over twice at once: to the last', async () => {
    const {tap, levels} = await listen({}, 0.9);
    const [second, third] = [microphone(1000, 0.2), microphone(1000, 0.5)];
    tap.setTrack(second.track);
    tap.setTrack(third.track);
    await until(() => levels.slice(-3).every((level) => Math.abs(level - 0.5 / Math.SQRT2) < 0.02));
    await Promise.all([second.context.close(), third.context.close()]);
  });
});

describe('a processor that dies', () => {
  afterEach(closeAll);

  /** A tap whose first processors die: a stub. */
  async function dying(deaths: number) {
    const workletUrl = dyingWorklet(deaths);
    const failed: true[] = [];
    const heard = await listen({workletUrl, onFailed: () => failed.push(true)});
    URL.revokeObjectURL(workletUrl);
    return {...heard, failed};
  }

  it('is made anew, once, and goes on with what it was told', async () => {
    const {tap, frames, levels, failed} = await dying(1);
    await tap.frames(true);
    await until(() => frames.length > 3 && levels.length > 3);
    expect(levels.at(-1)).to.be.closeTo(0.5 / Math.SQRT2, 0.02);
    await tap.frames(false);
    expect(failed).to.deep.equal([]);
  });

  it('and dies again is given up, and told once; nobody waits for it', async () => {
    const {tap, track, levels, failed} = await dying(2);
    tap.keep();
    await until(() => failed.length > 0);
    const sent: MediaStreamTrack[] = [];
    await tap.release(async (each) => void sent.push(each));
    await tap.frames(false);
    await wait(200);
    expect(failed).to.deep.equal([true]);
    expect(levels).to.deep.equal([]);
    expect(sent).to.deep.equal([track]);
  });
});

describe('base64, natively', () => {
  const native = Uint8Array as unknown as {fromBase64?: unknown};

  it('is what older browsers make, and as forgiving', () => {
    expect(native.fromBase64, 'this browser has it').to.be.a('function');
    const samples = Int16Array.from({length: 300}, (_, at) => (at * 25_173 + 13_849) % 65_536);
    const text = encodePcm(samples.buffer);
    expect(text).to.equal(btoa(String.fromCharCode(...new Uint8Array(samples.buffer))));
    for (let length = 0; length <= text.length; length++) {
      for (const junk of ['', '!', '=', '€']) {
        const taken = decodePcm(text.slice(0, length) + junk);
        expect(taken).to.deep.equal(samples.slice(0, taken.length));
        expect(taken.length).to.be.at.least(Math.floor(((length - 3) * 3) / 8));
      }
    }
  });
});
