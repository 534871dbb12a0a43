import {expect} from '@open-wc/testing';
import {openLoudness} from '../../src/audio/loudness.js';

describe('loudness', () => {
  it('tells the root mean square of a stream that nothing is played through, and lets it go', async () => {
    const context = new AudioContext();
    const stream = context.createMediaStreamDestination();
    const tone = new OscillatorNode(context, {frequency: 440});
    const gain = new GainNode(context, {gain: 0.5});
    tone.connect(gain).connect(stream);
    const loudness = openLoudness(context, stream.stream);
    expect(loudness.rms()).to.equal(0);
    tone.start();
    // A sine of amplitude 0.5, and what a window of it may be off.
    while (Math.abs(loudness.rms() - 0.5 / Math.SQRT2) > 0.02) await new Promise((resolve) => setTimeout(resolve, 10));
    loudness.close();
    while (loudness.rms() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await context.close();
  });
});
