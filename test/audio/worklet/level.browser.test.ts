import {expect} from '@open-wc/testing';
import {addWorklet} from '../../../src/audio/load-worklet.js';
import {CAPTURE_PROCESSOR, type CaptureCommand, type CaptureMessage} from '../../../src/audio/worklet/messages.js';
import {until} from '../../support/far-side.js';

const RATE = 48_000;

/** One second of a tone of 500 Hz, whole periods in every block, through the bundled processor. `unplugAt`: when it is taken away, in seconds. */
async function levels(unplugAt?: number): Promise<readonly number[]> {
  const context = new OfflineAudioContext(1, RATE, RATE);
  await addWorklet(context, null);
  const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {channelCount: 1, channelCountMode: 'explicit'});
  const heard: number[] = [];
  let last = false;
  node.port.onmessage = ({data}: MessageEvent<CaptureMessage>) => {
    if (data.type === 'level') heard.push(data.rms);
    else last = data.last;
  };
  let died = false;
  node.onprocessorerror = () => (died = true);
  const buffer = new AudioBuffer({length: RATE, sampleRate: RATE});
  buffer.getChannelData(0).forEach((_, index, samples) => (samples[index] = 0.5 * Math.sin((2 * Math.PI * 500 * index) / RATE)));
  const source = new AudioBufferSourceNode(context, {buffer});
  source.connect(node).connect(context.destination);
  source.start();
  if (unplugAt !== undefined) {
    void context.suspend(unplugAt).then(() => {
      source.disconnect();
      return context.resume();
    });
  }
  await context.startRendering();
  // Its answer to this comes after all that it said before.
  node.port.postMessage({type: 'frames', on: false} satisfies CaptureCommand);
  await until(() => last);
  expect(died).to.equal(false);
  return heard;
}

describe('level, from the processor as bundled', () => {
  it('is told 25 times a second, exact for a known tone', async () => {
    const heard = await levels();
    expect(heard).to.have.lengthOf(25);
    for (const rms of heard) expect(rms).to.be.closeTo(0.5 / Math.SQRT2, 1e-4);
  });

  it('is told no more of an input that was unplugged, and nothing breaks', async () => {
    const heard = await levels(0.5);
    expect(heard).to.have.lengthOf(12);
    for (const rms of heard) expect(rms).to.be.closeTo(0.5 / Math.SQRT2, 1e-4);
  });
});
