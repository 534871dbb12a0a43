import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createUnfilter} from '../../src/session/filtered.js';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {answer, committed, EVERY_FACT, heardAll, item, PLAYBACK_STARTED, PLAYBACK_STOPPED, said, saidAll, SPEECH_STARTED, SPEECH_STOPPED, tool} from './facts.js';

/** The kinds of all that is told of these. */
function told(...facts: readonly Fact[]): string[] {
  const unfilter = createUnfilter();
  return facts.flatMap(unfilter).map((fact) => (fact.type === 'response-done' ? `response-done ${fact.status} ${fact.itemIds.join()}` : fact.type));
}

const wrote = (text: string): Fact => ({type: 'text-done', role: 'assistant', source: 'text', itemId: 'a1', part: 0, text});

describe("behind Azure's filter", () => {
  it('a response begins with the first that is known of it, and ends with its sound', () => {
    assert.deepEqual(told(answer('a1', 'u1'), said('a1', 'Good'), PLAYBACK_STARTED, saidAll('a1', 'Good day'), PLAYBACK_STOPPED), [
      'response-created',
      'item',
      'text-delta',
      'playback-started',
      'text-done',
      'response-done completed a1',
      'playback-stopped',
    ]);
  });

  it('begins with the words where the item is late, and counts every item of it', () => {
    assert.deepEqual(told(said('a1', 'Good'), answer('a1', 'u1'), answer('a2', 'a1'), PLAYBACK_STARTED, PLAYBACK_STOPPED), [
      'response-created',
      'text-delta',
      'item',
      'item',
      'playback-started',
      'response-done completed a1,a2',
      'playback-stopped',
    ]);
  });

  it('does not begin with what a new session is told of the one before', () => {
    assert.deepEqual(told(answer('rv_past_1', null), answer('a1', 'rv_past_1'), wrote('Good day')), ['item', 'response-created', 'item', 'text-done', 'response-done completed a1']);
  });

  it('ends with its text where nothing will sound', () => {
    assert.deepEqual(told(answer('a1', 'u1'), wrote('Good day')), ['response-created', 'item', 'text-done', 'response-done completed a1']);
  });

  it('is cancelled, and silent, when the visitor speaks over it', () => {
    assert.deepEqual(told(answer('a1', 'u1'), PLAYBACK_STARTED, SPEECH_STARTED, SPEECH_STOPPED, answer('a2', 'u2')), [
      'response-created',
      'item',
      'playback-started',
      'response-done cancelled a1',
      'playback-cleared',
      'input-speech-started',
      'input-speech-stopped',
      'response-created',
      'item',
    ]);
  });

  it('is over only once, whatever else stops', () => {
    assert.deepEqual(told(PLAYBACK_STOPPED, answer('a1', null), PLAYBACK_STARTED, PLAYBACK_STOPPED, PLAYBACK_STOPPED, SPEECH_STARTED), [
      'playback-stopped',
      'response-created',
      'item',
      'playback-started',
      'response-done completed a1',
      'playback-stopped',
      'playback-stopped',
      'input-speech-started',
    ]);
  });

  it('nothing of the visitor, and nothing else, is a response', () => {
    for (const fact of [item('u1', null), heardAll('u1', 'Hello'), committed('u1', null), tool('t1', 'u1'), SPEECH_STARTED, SPEECH_STOPPED, EVERY_FACT.error]) {
      assert.deepEqual(createUnfilter()(fact), [fact]);
    }
  });

  it('each fact itself is passed on, once', () => {
    for (const fact of Object.values(EVERY_FACT)) assert.equal(createUnfilter()(fact).filter((each) => each === fact).length, 1, fact.type);
  });
});
