import {expect} from '@open-wc/testing';
import {hear, type Heard} from '../../src/audio/hear.js';
import {rejection} from '../support/answers.js';
import {tone} from '../support/far-side.js';

/** What is heard of a sine; over 1, its tops are cut off as a microphone's are. */
async function heardOf(gain: number): Promise<Heard> {
  const context = new AudioContext();
  const voice = tone(440, gain);
  const heard = await hear(context, voice.track, new AbortController().signal);
  await Promise.all([voice.close(), context.close()]);
  return heard;
}

describe('hear', () => {
  it('tells the peak of what a track delivers, and that nothing is clipped', async () => {
    const {peak, clipped} = await heardOf(0.25);
    expect(peak).to.be.closeTo(0.25, 0.03);
    expect(clipped).to.equal(0);
  });

  it('tells silence from the quietest sound', async () => {
    expect(await heardOf(0)).to.deep.equal({peak: 0, clipped: 0});
    expect((await heardOf(0.004)).peak).to.be.within(0.003, 0.005);
  });

  it('tells how much of it is clipped', async () => {
    const {peak, clipped} = await heardOf(8);
    expect(peak).to.be.greaterThan(0.99);
    expect(clipped).to.be.greaterThan(0.5);
  });

  it('stops when it is told to', async () => {
    const context = new AudioContext();
    const voice = tone();
    const controller = new AbortController();
    const hearing = rejection(hear(context, voice.track, controller.signal));
    controller.abort(new Error('enough'));
    expect(await hearing).to.have.property('message', 'enough');
    await Promise.all([voice.close(), context.close()]);
  });
});
