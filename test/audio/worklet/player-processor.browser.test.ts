import {expect} from '@open-wc/testing';
import {PLAYER_PROCESSOR, type PlayerCommand, type PlayerMessage} from '../../../src/audio/worklet/messages.js';
import {createPlayerCore} from '../../../src/audio/worklet/player-core.js';
import {pcm, pieces, tone} from '../sound.js';
import {offline} from './offline.js';

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
