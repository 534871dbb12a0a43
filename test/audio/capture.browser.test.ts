import {expect} from '@open-wc/testing';
import {openTap, type Tap} from '../../src/audio/capture.js';
import {decodePcm, encodePcm} from '../../src/audio/pcm.js';
import {VoiceError} from '../../src/errors.js';
import {rejection} from '../support/answers.js';
import {amplitudeOf} from './sound.js';

/** A microphone that hears 1 kHz, and the tap beside it. */
async function listen() {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, {frequency: 1000});
  const microphone = new MediaStreamAudioDestinationNode(context, {channelCount: 1, channelCountMode: 'explicit'});
  oscillator.connect(new GainNode(context, {gain: 0.5})).connect(microphone);
  oscillator.start();
  const [track] = microphone.stream.getAudioTracks();
  if (!track) throw new Error('no track');
  const frames: Int16Array[] = [];
  const levels: number[] = [];
  const tap = await openTap({context, track, workletUrl: null, onLevel: (rms) => levels.push(rms), onFrame: (base64) => frames.push(decodePcm(base64))});
  opened.push({context, tap});
  return {context, track, tap, frames, levels};
}

const opened: {context: AudioContext; tap: Tap}[] = [];
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(10);
}

describe('the tap', () => {
  afterEach(async () => {
    for (const {context, tap} of opened.splice(0)) {
      tap.close();
      await context.close();
    }
  });

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
