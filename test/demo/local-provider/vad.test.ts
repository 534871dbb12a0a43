import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concat } from '../../../demo/local-provider/session/audio.js';
import { createVad, type SpeechEdge } from '../../../demo/local-provider/session/vad.js';
import { createInputBuffer } from '../../../demo/local-provider/session/input.js';
import { createHeard } from '../../../demo/local-provider/heard.js';
import { frames, mix, noise, silence, tone } from './support/sound.js';
import { recording } from './support/visitor.js';

const edgesOf = (pcm: Int16Array, threshold = 0.5, silenceMs = 500): SpeechEdge[] => {
  const vad = createVad({ threshold, silenceMs });
  return frames(pcm).flatMap((frame) => vad.push(frame) ?? []);
};

describe('the speech detector', () => {
  it('finds where speech begins and ends', () => {
    assert.deepEqual(edgesOf(concat([silence(1000), tone(1000), silence(1000)])), [
      { speaking: true, atMs: 1000 },
      { speaking: false, atMs: 2000 },
    ]);
  });

  it('hears nothing in silence, in steady noise and in a click', () => {
    assert.deepEqual(edgesOf(silence(2000)), []);
    assert.deepEqual(edgesOf(noise(3000, 300)), []);
    assert.deepEqual(edgesOf(concat([silence(1000), tone(40), silence(1000)])), []);
  });

  it('finds speech in noise', () => {
    const speech = concat([silence(1500), tone(1000), silence(1500)]);
    const edges = edgesOf(mix(speech, noise(4000, 300)));
    assert.deepEqual(edges.map(({ speaking }) => speaking), [true, false]);
    assert.ok(Math.abs((edges[0]?.atMs ?? 0) - 1500) <= 60, JSON.stringify(edges));
  });

  it('bridges pauses shorter than silence_duration_ms, and ends a turn in longer ones', () => {
    const twice = concat([silence(500), tone(500), silence(300), tone(500), silence(1000)]);
    assert.equal(edgesOf(twice, 0.5, 400).length, 2);
    assert.equal(edgesOf(twice, 0.5, 200).length, 4);
  });

  it('wants louder speech for a higher threshold', () => {
    const faint = concat([silence(500), tone(500, 250), silence(1000)]);
    assert.equal(edgesOf(faint, 0.2).length, 2);
    assert.equal(edgesOf(faint, 1).length, 0);
  });

  it('takes each recorded visitor for the turns it has', async () => {
    const turns = (pcm: Int16Array): number => edgesOf(pcm, 0.5, 200).length / 2;
    assert.equal(turns(await recording('visitor-hello.wav')), 1);
    assert.equal(turns(await recording('visitor-barge-in.wav')), 2);
  });
});

describe('the input audio buffer', () => {
  const hearAll = (buffer: ReturnType<typeof createInputBuffer>, pcm: Int16Array) =>
    frames(pcm).flatMap((frame) => buffer.hear(frame) ?? []);
  const detection = { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 200, idle_timeout_ms: null } as const;

  it('counts the padding before a turn and the silence after it, but not as speech', () => {
    const buffer = createInputBuffer(detection);
    const [started, stopped] = hearAll(buffer, concat([silence(1000), tone(1000), silence(200)]));
    assert.equal(started?.type === 'started' && started.startMs, 700);
    assert.equal(stopped?.type === 'stopped' && stopped.endMs, 2200);
    assert.equal(started?.itemId, stopped?.itemId);
    const { audioMs, speechMs, itemId } = buffer.commit();
    assert.deepEqual({ audioMs, speechMs, itemId }, { audioMs: 1500, speechMs: 1000, itemId: started?.itemId });
  });

  it('tells of no turns without turn detection, yet measures speech', () => {
    const buffer = createInputBuffer(null);
    assert.deepEqual(hearAll(buffer, concat([silence(500), tone(700), silence(500)])), []);
    assert.equal(buffer.commit().speechMs, 700);
  });

  it('refuses to commit less than 100 ms', () => {
    const buffer = createInputBuffer(null);
    hearAll(buffer, silence(80));
    assert.throws(() => buffer.commit(), { message: /but buffer only has 80\.00ms of audio/ });
    hearAll(buffer, silence(100));
    buffer.clear();
    assert.throws(() => buffer.commit(), { message: /but buffer only has 0\.00ms of audio/ });
  });

  it('waits longer for the less eager', () => {
    const buffer = createInputBuffer({ type: 'semantic_vad', eagerness: 'low' });
    assert.equal(hearAll(buffer, concat([silence(500), tone(500), silence(1400)])).length, 1);
    assert.equal(hearAll(buffer, silence(200)).length, 1);
  });
});

describe('what a call has heard', () => {
  it('is told in milliseconds and decibels', () => {
    const { heard, hear } = createHeard();
    hear(concat([silence(1000), tone(1000), silence(1000)]));
    assert.equal(heard.ms, 3000);
    assert.equal(heard.speechMs, 1000);
    assert.deepEqual(heard.segments.map(({ startMs, endMs }) => [startMs, endMs]), [[1000, 2000]]);
    assert.ok(Math.abs((heard.segments[0]?.rmsDb ?? 0) - 20 * Math.log10(8000 / Math.SQRT2 / 32_768)) < 0.5);
    assert.equal(heard.rmsDb(500), -100);
  });
});
