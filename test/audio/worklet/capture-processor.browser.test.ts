import {expect} from '@open-wc/testing';
import {createFramer} from '../../../src/audio/worklet/framer.js';
import {createLevelMeter} from '../../../src/audio/worklet/level.js';
import {createMender, QUANTUM} from '../../../src/audio/worklet/mend.js';
import {CAPTURE_PROCESSOR, type CaptureCommand, type CaptureMessage, type FrameMessage} from '../../../src/audio/worklet/messages.js';
import {createOnsetDetector} from '../../../src/audio/worklet/onset.js';
import {createPreroll} from '../../../src/audio/worklet/preroll.js';
import {createResampler} from '../../../src/audio/worklet/resampler.js';
import {decibels, joined, mixed, noise, peakOf, quantaOf, silence, stepOf, tone} from '../sound.js';
import {offline, type Offline} from './offline.js';

const RATES = [8_000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000, 192_000];
const FRAMES: CaptureCommand = {type: 'frames', on: true};
const NODE: AudioWorkletNodeOptions = {numberOfInputs: 2, numberOfOutputs: 2, outputChannelCount: [1, 1], channelCount: 1, channelCountMode: 'explicit'};

const tap = (rate: number, seconds: number, output = 0): Promise<Offline<CaptureMessage>> => offline(CAPTURE_PROCESSOR, rate, seconds, NODE, output);
const tell = ({node}: Offline<CaptureMessage>, command: CaptureCommand): void => node.port.postMessage(command);

const framesOf = (messages: readonly CaptureMessage[]): FrameMessage[] => messages.filter((message) => message.type === 'frame');
const samplesOf = (messages: readonly CaptureMessage[]): number[] => framesOf(messages).flatMap(({samples}) => [...new Int16Array(samples)]);
const countOf = (messages: readonly CaptureMessage[], type: CaptureMessage['type']): number => messages.filter((message) => message.type === type).length;

const mended = (sound: Float32Array): Float32Array => {
  const mend = createMender();
  return joined(...[...quantaOf(sound)].map((quantum) => mend(quantum).slice()));
};

/** What the wire is given of a sound: whole frames of 40 ms. */
function encoded(rate: number, sound: Float32Array): number[] {
  const output = new Float32Array(Math.ceil((sound.length * 24_000) / rate) + 1);
  const made = createResampler(rate, 24_000).run(sound, sound.length, output);
  const framer = createFramer(made);
  framer.push(output, 0, made, made);
  return [...new Int16Array(framer.flush())];
}

/** One second in which somebody says a word, in a room. */
const word = (rate: number): Float32Array<ArrayBuffer> => Float32Array.from(mixed(noise(rate, 1, -65), tone(320, rate, 0.3, 0.3), Math.round(rate * 0.4)));

for (const rate of RATES) {
  describe(`the capture processor, as bundled, at ${rate} Hz`, () => {
    it('makes the frames that its parts make, sample for sample, with a level in each', async () => {
      const run = await tap(rate, 1);
      const sound = Float32Array.from(tone(440, rate));
      run.feed(sound);
      tell(run, FRAMES);
      const output = await run.render();
      const frames = framesOf(run.messages);
      expect(frames).to.have.length(25);
      expect(frames.every(({samples}) => samples.byteLength === 1920)).to.equal(true);
      expect(samplesOf(run.messages)).to.deep.equal(encoded(rate, sound).slice(0, 24_000));
      expect(frames.at(-1)?.rms).to.be.closeTo(0.5 / Math.SQRT2, 0.01);
      expect(countOf(run.messages, 'level')).to.equal(0);
      expect(peakOf(output), 'it sounds itself').to.equal(0);
    });

    it('tells the levels that its meter tells', async () => {
      const run = await tap(rate, 1);
      const sound = word(rate);
      run.feed(sound);
      await run.render();
      const meter = createLevelMeter(Math.round(rate * 0.04));
      const wanted = [...quantaOf(mended(sound))].flatMap((quantum) => (meter.push(quantum) ? [{type: 'level', rms: meter.rms, peak: meter.peak, held: meter.held}] : []));
      expect(run.messages.filter(({type}) => type === 'level')).to.deep.equal(wanted.slice(0, 25));
    });

    it('tells when somebody begins and ends to speak, at the very quantum', async () => {
      const run = await tap(rate, 1);
      const sound = word(rate);
      run.feed(sound);
      await run.render();
      const detector = createOnsetDetector(rate);
      const wanted = [...quantaOf(mended(sound))].flatMap((quantum, index) =>
        detector.push(quantum, undefined) ? [{type: 'onset', speaking: detector.speaking, time: (index * QUANTUM) / rate}] : [],
      );
      expect(run.messages.filter(({type}) => type === 'onset')).to.deep.equal(wanted);
      expect(wanted[0]?.speaking).to.equal(true);
      expect(wanted[0]?.time).to.be.within(0.43, 0.47);
    });

    it('gives what was kept on its second output, sample for sample', async () => {
      const run = await tap(rate, 3, 1);
      const sound = Float32Array.from(joined(word(rate), noise(rate, 0.5, -65), word(rate), noise(rate, 0.5, -65)));
      run.feed(sound);
      tell(run, {type: 'keep'});
      const released = Math.ceil(rate / QUANTUM);
      run.at((released * QUANTUM) / rate, () => tell(run, {type: 'play'}));
      const output = await run.render();

      const room = createOnsetDetector(rate);
      const preroll = createPreroll(rate, room);
      preroll.keep();
      const wanted = new Float32Array(output.length + QUANTUM);
      [...quantaOf(mended(sound))].forEach((quantum, index) => {
        room.push(quantum, undefined);
        preroll.write(quantum);
        if (index >= released) preroll.read(wanted.subarray(index * QUANTUM, (index + 1) * QUANTUM));
      });
      expect(output).to.deep.equal(wanted.subarray(0, output.length));
      expect(peakOf(output.subarray(released * QUANTUM))).to.be.above(0.25);
      expect(countOf(run.messages, 'caught-up')).to.equal(1);
      expect(run.died()).to.equal(false);
    });

    it('makes frames of what was kept, and goes on with what comes, without a gap or a repetition', async () => {
      const run = await tap(rate, 3);
      const sound = Float32Array.from(joined(word(rate), noise(rate, 0.4, -65), word(rate), noise(rate, 0.6, -65)));
      run.feed(sound);
      tell(run, {type: 'keep'});
      const released = Math.ceil(rate / QUANTUM);
      run.at((released * QUANTUM) / rate, () => tell(run, FRAMES));
      await run.render();

      const room = createOnsetDetector(rate);
      const preroll = createPreroll(rate, room);
      preroll.keep();
      const given: Float32Array[] = [];
      [...quantaOf(mended(sound))].forEach((quantum, index) => {
        room.push(quantum, undefined);
        preroll.write(quantum);
        if (index < released) return;
        const block = new Float32Array(QUANTUM);
        for (let count = 0; count < 8 && preroll.read(block); count++) given.push(block.slice());
      });
      const samples = samplesOf(run.messages);
      expect(samples).to.deep.equal(encoded(rate, joined(...given)).slice(0, samples.length));
      // Both words, and of the silences before only their ends.
      expect(samples.length / 24_000).to.be.within(2.3, 2.6);
      // Long ones while it hurries, what is left of one, and then those of 40 ms.
      const lengths = framesOf(run.messages).map(({samples: {byteLength}}) => byteLength / 2);
      expect(lengths).to.deep.equal([...lengths].sort((one, other) => other - one));
      expect([lengths[0], lengths.at(-1)]).to.deep.equal([4800, 960]);
    });
  });
}

describe('the capture processor, as bundled', () => {
  const rate = 48_000;

  it('makes no frame until it is asked, and answers a stop with the rest', async () => {
    const run = await tap(rate, 1);
    run.feed(Float32Array.from(tone(440, rate)));
    await run.render();
    expect(countOf(run.messages, 'frame')).to.equal(0);
    tell(run, {type: 'frames', on: false});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(run.messages.at(-1)).to.deep.include({type: 'frame', samples: new ArrayBuffer(0), last: true});
  });

  it('hands over all that was kept before it stops', async () => {
    const run = await tap(rate, 2);
    run.feed(Float32Array.from(joined(word(rate), word(rate))));
    tell(run, {type: 'keep'});
    run.at(1, () => tell(run, FRAMES));
    run.at(1 + (10 * QUANTUM) / rate, () => tell(run, {type: 'frames', on: false}));
    await run.render();
    const frames = framesOf(run.messages);
    expect(frames.at(-1)?.last).to.equal(true);
    expect(frames.filter(({last}) => last)).to.have.length(1);
    // All of the first word, with its margins, and of the second second what came meanwhile.
    expect(samplesOf(run.messages).length / 24_000).to.be.within(0.44, 0.8);
  });

  it('says whether anything was said, and keeps nothing where there was not', async () => {
    for (const [sound, kept] of [[word(rate), true], [noise(rate, 1, -65), false]] as const) {
      const run = await tap(rate, 2, 1);
      run.feed(Float32Array.from(joined(sound, noise(rate, 1, -65))));
      tell(run, {type: 'keep'});
      run.at(1, () => tell(run, {type: 'ask'}));
      run.at(1.1, () => tell(run, {type: 'play'}));
      const output = await run.render();
      expect(run.messages.filter(({type}) => type === 'kept')).to.deep.equal([{type: 'kept', kept}]);
      expect(peakOf(output) > 0).to.equal(kept);
    }
  });

  it('takes no loud room for speech when a mute ends that fell into a word', async () => {
    const run = await tap(rate, 6);
    const room = noise(rate, 2, -40);
    run.feed(Float32Array.from(joined(mixed(room, tone(320, rate, 1, 0.3), rate), silence(rate, 2), room)));
    for (const moment of [2, 4]) run.at(moment, () => tell(run, {type: 'drop'}));
    await run.render();
    expect(run.messages.flatMap((message) => (message.type === 'onset' ? [message.speaking] : []))).to.deep.equal([true, false]);
  });

  it('forgets what a mute drops, and what it rests from', async () => {
    const run = await tap(rate, 3, 1);
    run.feed(Float32Array.from(joined(word(rate), silence(rate, 1), word(rate))));
    tell(run, {type: 'keep'});
    run.at(1.2, () => tell(run, {type: 'drop'}));
    run.at(1.4, () => tell(run, {type: 'play'}));
    run.at(2.5, () => tell(run, {type: 'rest'}));
    const output = await run.render();
    // The first word is gone; the second comes as it comes, until it is cut off.
    expect(peakOf(output.subarray(0, 2.3 * rate))).to.be.below(0.01);
    expect(peakOf(output.subarray(2.4 * rate, 2.5 * rate))).to.be.above(0.25);
    expect(peakOf(output.subarray(2.51 * rate))).to.equal(0);
  });

  it('gives again what was not committed where a connection is lost, and nothing that was', async () => {
    for (const committed of [false, true]) {
      const run = await tap(rate, 4, 1);
      run.feed(Float32Array.from(joined(silence(rate, 0.5), tone(320, rate, 0.5, 0.3), silence(rate, 3))));
      tell(run, {type: 'keep'});
      run.at(0.2, () => tell(run, {type: 'rest'}));
      if (committed) run.at(1.3, () => tell(run, {type: 'committed'}));
      run.at(1.5, () => tell(run, {type: 'keep', again: true}));
      run.at(2, () => tell(run, {type: 'ask'}));
      run.at(2.1, () => tell(run, {type: 'play'}));
      const output = await run.render();
      expect(run.messages.filter(({type}) => type === 'kept')).to.deep.equal([{type: 'kept', kept: !committed}]);
      expect(peakOf(output.subarray(2.1 * rate)) > 0.25).to.equal(!committed);
    }
  });

  it('goes on keeping where a connection is lost before all was given', async () => {
    const run = await tap(rate, 4, 1);
    // Four words of different pitch, one after the other.
    const words = [300, 500, 700, 900].map((frequency) => joined(tone(frequency, rate, 0.5, 0.3), silence(rate, 0.25)));
    run.feed(Float32Array.from(joined(...words)));
    tell(run, {type: 'keep'});
    run.at(1, () => tell(run, {type: 'play'}));
    run.at(1.5, () => tell(run, {type: 'keep'}));
    run.at(2, () => tell(run, {type: 'play'}));
    const output = await run.render();
    expect(peakOf(output.subarray(1.51 * rate, 2 * rate))).to.equal(0);
    // Nothing twice and nothing missing: as many samples sound as were said.
    const sounding = (sound: Float32Array): number => Array.from({length: sound.length / 480}, (_, at) => peakOf(sound.subarray(at * 480, (at + 1) * 480))).filter((peak) => peak > 0.2).length;
    expect(sounding(output)).to.be.closeTo(200, 6);
  });

  it('does not take our own voice for the visitor', async () => {
    for (const known of [true, false]) {
      const run = await tap(rate, 3);
      const voice = Float32Array.from(joined(silence(rate, 1), tone(320, rate, 1, 0.5), silence(rate, 1)));
      run.feed(Float32Array.from(mixed(noise(rate, 3, -65), voice, 0.1 * rate, -20)));
      if (known) run.feed(voice, 1);
      await run.render();
      expect(countOf(run.messages, 'onset') > 0).to.equal(!known);
    }
  });

  for (const [what, sound] of [
    ['no numbers', tone(40, rate, 1, 0.9).map((sample, at) => (at % 7000 < 900 ? NaN : sample))],
    ['no numbers at all', silence(rate, 1).fill(NaN)],
    ['infinities', tone(40, rate, 1, 0.9).map((sample, at) => (at % 5000 === 0 ? Infinity : sample))],
    ['zeros', silence(rate, 1)],
    ['clipped sound', tone(40, rate, 1, 1.5).map((sample) => Math.max(-1, Math.min(1, sample)))],
    ['direct current', silence(rate, 1).fill(0.6)],
  ] as const) {
    it(`survives a device that gives ${what}, and does not click`, async () => {
      const run = await tap(rate, 1, 1);
      run.feed(Float32Array.from(sound));
      tell(run, FRAMES);
      run.at(0.5, () => tell(run, {type: 'keep'}));
      run.at(0.7, () => tell(run, {type: 'frames', on: false}));
      run.at(0.8, () => tell(run, {type: 'play'}));
      const output = await run.render();
      expect(run.died()).to.equal(false);
      const frames = Float32Array.from(samplesOf(run.messages), (sample) => sample / 32_768);
      expect(frames.length).to.be.within(11_900, 12_100);
      // At 24 kHz a tone of 40 Hz moves by -36 dBFS itself, where it is clipped.
      expect(decibels(stepOf(frames))).to.be.below(-35);
      expect(decibels(stepOf(output))).to.be.below(-38);
      expect(run.messages.every((message) => !('rms' in message) || Number.isFinite(message.rms + message.peak + message.held))).to.equal(true);
    });
  }

  it('is silent, without a click, from when the input is taken away, and says so when asked', async () => {
    const run = await tap(rate, 2, 1);
    const sound = Float32Array.from(tone(40, rate, 2, 0.9));
    const source = run.feed(sound);
    tell(run, {type: 'keep'});
    run.at(0.5, () => tell(run, {type: 'play'}));
    run.at(0.7, () => tell(run, {type: 'unplug'}));
    run.at(1, () => source.disconnect());
    run.at(1.5, () => source.connect(run.node));
    const output = await run.render();
    expect(run.died()).to.equal(false);
    expect(countOf(run.messages, 'unplugged')).to.equal(1);
    expect(decibels(stepOf(output) - stepOf(sound))).to.be.below(-40);
    const levels = run.messages.flatMap((message) => (message.type === 'level' ? [message.rms] : []));
    expect(levels).to.have.length(50);
    expect(peakOf(levels.slice(27, 36))).to.equal(0);
    expect(levels.at(-1)).to.be.closeTo(0.9 / Math.SQRT2, 0.01);
  });

  it('has silence for an input that was never there', async () => {
    const run = await tap(rate, 0.2);
    tell(run, FRAMES);
    await run.render();
    expect(samplesOf(run.messages).every((sample) => sample === 0)).to.equal(true);
    expect(countOf(run.messages, 'frame')).to.equal(5);
  });
});
