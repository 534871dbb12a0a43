import {expect} from '@open-wc/testing';
import {addWorklet} from '../../../src/audio/load-worklet.js';
import {createFramer} from '../../../src/audio/worklet/framer.js';
import {CAPTURE_PROCESSOR, PLAYER_PROCESSOR, type CaptureCommand, type CaptureMessage, type PlayerCommand, type PlayerMessage} from '../../../src/audio/worklet/messages.js';
import {createPlayerCore} from '../../../src/audio/worklet/player-core.js';
import {createResampler} from '../../../src/audio/worklet/resampler.js';
import {pcm, pieces, tone} from '../sound.js';

interface Offline<Message> {
  readonly context: OfflineAudioContext;
  readonly node: AudioWorkletNode;
  readonly messages: Message[];
  render(): Promise<Float32Array>;
}

/** A node of the bundled worklet in a context that renders at once, and what it said. */
async function offline<Message>(name: string, rate: number, seconds: number, options: AudioWorkletNodeOptions = {}): Promise<Offline<Message>> {
  const context = new OfflineAudioContext(1, rate * seconds, rate);
  await addWorklet(context, null);
  const node = new AudioWorkletNode(context, name, {outputChannelCount: [1], ...options});
  const messages: Message[] = [];
  node.port.onmessage = ({data}: MessageEvent<Message>) => void messages.push(data);
  node.connect(context.destination);
  return {
    context,
    node,
    messages,
    async render() {
      // The port is another way than the rendering: what was posted before has to arrive before.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const buffer = await context.startRendering();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return buffer.getChannelData(0);
    },
  };
}

function feed(context: OfflineAudioContext, node: AudioNode, samples: Float32Array<ArrayBuffer>): void {
  const buffer = new AudioBuffer({length: samples.length, sampleRate: context.sampleRate});
  buffer.copyToChannel(samples, 0);
  const source = new AudioBufferSourceNode(context, {buffer});
  source.connect(node);
  source.start();
}

const FRAMES: CaptureCommand = {type: 'frames', on: true};

describe('the capture processor, as bundled', () => {
  for (const rate of [8_000, 16_000, 44_100, 48_000, 96_000]) {
    it(`makes the frames that its parts make, sample for sample, at ${rate} Hz`, async () => {
      const {context, node, messages, render} = await offline<CaptureMessage>(CAPTURE_PROCESSOR, rate, 1);
      const sound = Float32Array.from(tone(440, rate));
      feed(context, node, sound);
      node.port.postMessage(FRAMES);
      const output = await render();

      const resampler = createResampler(rate, 24_000);
      const framer = createFramer(960);
      const wanted: number[] = [];
      resampler.write(sound, (sample) => wanted.push(...new Int16Array(framer.push(sample) ?? new ArrayBuffer(0))));
      const frames = messages.filter((message) => message.type === 'frame');
      expect(frames).to.have.length(25);
      expect(frames.flatMap(({samples}) => [...new Int16Array(samples)])).to.deep.equal(wanted);
      expect(messages.filter(({type}) => type === 'level')).to.have.length(25);
      expect(output.some((sample) => sample !== 0), 'it sounds itself').to.equal(false);
    });
  }

  it('makes no frame until it is asked, and answers a stop with the rest', async () => {
    const {context, node, messages, render} = await offline<CaptureMessage>(CAPTURE_PROCESSOR, 48_000, 1);
    feed(context, node, Float32Array.from(tone(440, 48_000)));
    await render();
    expect(messages.filter(({type}) => type === 'frame')).to.have.length(0);
    node.port.postMessage({type: 'frames', on: false});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(messages.at(-1)).to.deep.equal({type: 'frame', samples: new ArrayBuffer(0), last: true});
  });

  it('survives an input that is not there', async () => {
    const {node, messages, render} = await offline<CaptureMessage>(CAPTURE_PROCESSOR, 48_000, 0.2);
    node.port.postMessage(FRAMES);
    await render();
    expect(messages).to.have.length(0);
  });
});

describe('the player processor, as bundled', () => {
  for (const rate of [24_000, 44_100, 48_000]) {
    it(`plays what its core plays, sample for sample, at ${rate} Hz`, async () => {
      const {node, messages, render} = await offline<PlayerMessage>(PLAYER_PROCESSOR, rate, 1, {numberOfInputs: 0});
      const sound = pcm(tone(440, 24_000, 0.5));
      const send = (command: PlayerCommand): void => node.port.postMessage(command);
      for (const piece of pieces(sound, [100, 2400, 1])) send({type: 'audio', item: 'a', samples: piece.slice().buffer});
      send({type: 'end', item: 'a'});
      const output = await render();

      const core = createPlayerCore(rate, () => undefined);
      core.audio('a', sound);
      core.end('a');
      const wanted = new Float32Array(Math.ceil(rate / 128) * 128);
      for (let at = 0; at < wanted.length; at += 128) core.render(wanted.subarray(at, at + 128));
      expect(output).to.deep.equal(wanted.subarray(0, rate));

      const types = messages.map(({type}) => type);
      expect([types[0], types.at(-1)]).to.deep.equal(['started', 'drained']);
      expect(messages.at(-1)?.samples).to.equal(12_000);
      expect(types.filter((type) => type === 'played').length).to.be.within(11, 13);
      expect(messages.find(({type}) => type === 'played')?.rms).to.be.within(0.3, 0.4);
    });
  }

  it('takes a buffer of odd length as far as it is whole', async () => {
    const {node, messages, render} = await offline<PlayerMessage>(PLAYER_PROCESSOR, 48_000, 0.2, {numberOfInputs: 0});
    node.port.postMessage({type: 'audio', item: 'a', samples: new ArrayBuffer(1001)});
    node.port.postMessage({type: 'end', item: 'a'});
    await render();
    expect(messages.map(({type, samples}) => [type, samples])).to.deep.equal([
      ['started', 0],
      ['drained', 500],
    ]);
  });
});
