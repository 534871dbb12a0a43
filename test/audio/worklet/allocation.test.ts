import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {bytesOf, loadWorklet, type Processor, type WorkletScope} from '../../support/worklet-scope.js';
import type {CaptureCommand, CaptureMessage} from '../../../src/audio/worklet/messages.js';
import {noise, tone} from '../sound.js';

const RATE = 48_000;
const QUANTUM = 128;
/** A fraction that is kept where it should not be is an object of 12 or 16 bytes; one for each level, 15 quanta, would be a byte. */
const NONE = 0.7;

/** Ten seconds of a sound, over and over, through a processor. */
function loop(processor: Processor<never>, sound: Float32Array): () => void {
  const quanta = Array.from({length: Math.floor(sound.length / QUANTUM)}, (_, at) => [[sound.slice(at * QUANTUM, (at + 1) * QUANTUM)], [sound.slice(at * QUANTUM, (at + 1) * QUANTUM)]]);
  const outputs = [[new Float32Array(QUANTUM)], [new Float32Array(QUANTUM)]];
  let at = 0;
  return () => {
    processor.process(quanta[at] ?? [], outputs);
    at = (at + 1) % quanta.length;
  };
}

describe('the worklet, as bundled and with all that it knows compiled, allocates', () => {
  let scope: WorkletScope;
  before(async () => (scope = await loadWorklet(RATE)));

  /** A tap that has been told all this. */
  function tap(...commands: CaptureCommand[]): Processor<CaptureCommand> {
    const capture = scope.capture();
    for (const data of commands) capture.port.onmessage?.({data});
    return capture;
  }

  const voice = tone(300, RATE, 10, 0.3).map((sample, at) => ((at / RATE) % 2 < 1 ? sample : sample / 1000));
  const broken = voice.map((sample, at) => (at % 5000 < 700 ? NaN : sample));

  for (const [what, sound] of [['a voice that comes and goes', voice], ['noise', noise(RATE, 10, -30)], ['what is half broken', broken]] as const) {
    it(`nothing, for levels and onsets, of ${what}`, () => {
      const capture = tap();
      const bytes = bytesOf(loop(capture, sound));
      assert.ok(bytes < NONE, `${bytes} bytes a quantum`);
      assert.ok((capture.port.posted.get('level') ?? 0) > 10_000);
    });

    it(`nothing, for what is kept, of ${what}`, () => {
      const bytes = bytesOf(loop(tap({type: 'keep'}), sound));
      assert.ok(bytes < NONE, `${bytes} bytes a quantum`);
    });

    it(`nothing, for what is played late, of ${what}`, () => {
      const capture = tap({type: 'keep'});
      const run = loop(capture, sound);
      for (let count = 0; count < 200; count++) run();
      capture.port.onmessage?.({data: {type: 'play'}});
      const bytes = bytesOf(run);
      assert.ok(bytes < NONE, `${bytes} bytes a quantum`);
    });
  }

  it('for frames nothing but the frames', () => {
    const bytes = bytesOf(loop(tap({type: 'frames', on: true}), voice));
    // Every 15 quanta one buffer, of which only the object is on the heap.
    assert.ok(bytes < 120 / 15, `${bytes} bytes a quantum`);
  });

  it('nothing, for what it plays', () => {
    const player = scope.player();
    // Nine minutes, of which less is rendered.
    const minute = Int16Array.from(tone(300, 24_000, 60, 0.3), (sample) => sample * 32_767);
    for (let count = 0; count < 9; count++) player.port.onmessage?.({data: {type: 'audio', item: 'a', samples: minute.slice().buffer}});
    const bytes = bytesOf(loop(player, voice));
    assert.ok(bytes < NONE, `${bytes} bytes a quantum`);
    assert.equal(player.port.posted.get('underrun'), undefined);
    assert.ok((player.port.posted.get('played') ?? 0) > 10_000);
  });
});

describe('the tap says', () => {
  for (const [how, commands] of [
    ['with levels alone', []],
    ['with frames', [{type: 'frames', on: true}]],
    ['while it keeps', [{type: 'keep'}]],
    ['while it catches up', [{type: 'keep'}]],
  ] as const) {
    it(`no more than 50 things a second, ${how}`, async () => {
      const capture = (await loadWorklet(RATE)).capture();
      const told = (data: CaptureCommand): void => capture.port.onmessage?.({data});
      commands.forEach(told);
      // A voice that comes and goes as fast as it can.
      const run = loop(capture, tone(300, RATE, 10, 0.3).map((sample, at) => ((at / RATE) % 0.4 < 0.06 ? sample : sample / 1000)));
      if (how === 'while it catches up') {
        for (let count = 0; count < 375 * 10; count++) run();
        capture.port.posted.clear();
        told({type: 'frames', on: true});
      }
      for (let count = 0; count < 375; count++) run();
      const types: CaptureMessage['type'][] = ['level', 'frame', 'onset'];
      const messages = types.map((type) => capture.port.posted.get(type) ?? 0);
      assert.ok(messages.reduce((sum, each) => sum + each) <= 50, messages.join());
      assert.ok(messages[0] || messages[1]);
    });
  }
});
