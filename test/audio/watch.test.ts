import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createWatch} from '../../src/audio/watch.js';

/** A watch over a stub of a track, and what it told. */
function watching() {
  const told: string[] = [];
  const track = {enabled: true} as MediaStreamTrack;
  const watch = createWatch({
    context: {} as AudioContext,
    track,
    workletUrl: null,
    onLevel: (rms, peak) => void told.push(`${rms} ${peak}`),
    onSpeech: (speaking, time) => void told.push(`speaking ${speaking} ${time}`),
    onSilent: (silent) => void told.push(`silent ${silent}`),
    onClipping: (clipping) => void told.push(`clipping ${clipping}`),
  });
  return {
    track,
    watch,
    /** So many blocks of 40 ms that are this loud; what was told, less the levels. */
    hear(peak: number, blocks: number): string[] {
      for (let block = 0; block < blocks; block++) watch.measured({rms: peak / 2, peak, held: peak});
      return told.splice(0).filter((each) => /[a-z]/.test(each));
    },
    told,
  };
}

describe('the watch over a microphone', () => {
  it('hands on every level, and the peak that is held', () => {
    const {watch, told} = watching();
    watch.measured({rms: 0.1, peak: 0.2, held: 0.3});
    watch.measured({rms: 0.1, peak: 0.2, held: 0.3});
    assert.deepEqual(told, ['0.1 0.3', '0.1 0.3']);
  });

  it('tells once that nothing comes, and once that something does', () => {
    const {hear} = watching();
    assert.deepEqual(hear(0.001, 149), []);
    assert.deepEqual(hear(0.001, 300), ['silent true']);
    assert.deepEqual(hear(0.1, 3), ['silent false']);
  });

  it('does not wonder at a mute', () => {
    const {hear, track} = watching();
    track.enabled = false;
    assert.deepEqual(hear(0, 1000), []);
    track.enabled = true;
    assert.deepEqual(hear(0, 149), []);
    assert.deepEqual(hear(0, 1), ['silent true']);
  });

  it('trusts a microphone that has heard the visitor, and no other', () => {
    const {hear, watch} = watching();
    watch.spoke(true, 1.5);
    watch.spoke(false, 2);
    assert.deepEqual(hear(0.001, 300), ['speaking true 1.5', 'speaking false 2']);
    watch.change({enabled: true} as MediaStreamTrack);
    assert.deepEqual(hear(0.001, 300), ['silent true']);
  });

  it('tells that it is too loud, and that it no longer is', () => {
    const {hear} = watching();
    assert.deepEqual(hear(1, 10), ['clipping true']);
    assert.deepEqual(hear(0.5, 30), ['clipping false']);
  });

  it('needs nobody to listen but to the level', () => {
    const watch = createWatch({context: {} as AudioContext, track: {enabled: true} as MediaStreamTrack, workletUrl: null, onLevel: () => undefined});
    for (let block = 0; block < 200; block++) watch.measured({rms: 0, peak: 0, held: 0});
    watch.spoke(true, 0);
  });
});
