import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {createTimeline} from '../../src/session/timeline.js';
import {PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED, SPEECH_STARTED, SPEECH_STOPPED, committed, heardAll, said, saidAll, truncated, typed} from './facts.js';

/** A call in which facts come at their seconds. */
function createCall() {
  let now = 0;
  const timeline = createTimeline(() => now);
  timeline.begin();
  return {
    at(seconds: number, ...facts: Fact[]) {
      now = seconds * 1000;
      facts.forEach(timeline.take);
    },
    span(id: string) {
      const {start, end} = timeline.spans.get(id) ?? {start: NaN, end: NaN};
      return [start, end];
    },
    timeline,
  };
}

describe('timeline: when a turn was said', () => {
  it('is when the visitor spoke, not when their words came', () => {
    const call = createCall();
    call.at(2, SPEECH_STARTED);
    call.at(4, SPEECH_STOPPED);
    call.at(4.5, committed('u1', null));
    call.at(7, heardAll('u1', 'When do you open?'));
    assert.deepEqual(call.span('u1'), [2, 4]);
  });

  it('is when the answer sounded, not when its words came', () => {
    const call = createCall();
    call.at(3, said('a1', 'At nine.'));
    call.at(4, PLAYBACK_STARTED);
    call.at(4.5, said('a1', ' And at ten.'));
    call.at(9, PLAYBACK_STOPPED);
    assert.deepEqual(call.span('a1'), [4, 9]);
  });

  it('is up to where it was cut off', () => {
    const call = createCall();
    call.at(3, saidAll('a1', 'At nine.'), PLAYBACK_STARTED);
    call.at(5, PLAYBACK_CLEARED, truncated('a1', 2000));
    assert.deepEqual(call.span('a1'), [3, 5]);
  });

  it('is when it was typed, or written', () => {
    const call = createCall();
    call.at(2, typed('u1', null, 'Hello'));
    call.at(3, {...said('a1', 'Good'), source: 'text'} as Fact);
    call.at(4, {...said('a1', ' day.'), source: 'text'} as Fact);
    assert.deepEqual([call.span('u1'), call.span('a1')], [[2, 2], [3, 4]]);
  });

  it('is when its words came, where nothing tells of voices: an interpreter', () => {
    const call = createCall();
    call.at(2, {...said('u1', 'Hello'), role: 'user'} as Fact);
    call.at(3, {...saidAll('u1', 'Hello there.'), role: 'user'} as Fact, said('a1', 'Hola'));
    call.at(5, saidAll('a1', 'Hola a todos.'));
    assert.deepEqual([call.span('u1'), call.span('a1')], [[2, 3], [3, 5]]);
  });

  it('counts from the beginning of the call, the first one', () => {
    let now = 5000;
    const timeline = createTimeline(() => now);
    now = 8000;
    timeline.begin();
    now = 9000;
    timeline.begin();
    timeline.take(typed('u1', null, 'Hello'));
    assert.equal(timeline.spans.get('u1')?.start, 1);
  });

  it('is forgotten of the oldest, whatever a server makes up', () => {
    const {timeline} = createCall();
    for (let n = 0; n < 5000; n++) timeline.take(typed(`u${n}`, null, 'x'));
    assert.equal(timeline.spans.size, 2000);
    assert.ok(timeline.spans.has('u4999') && !timeline.spans.has('u0'));
  });
});
