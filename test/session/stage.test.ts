import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {StateChangeEvent} from '../../src/events.js';
import {createStage} from '../../src/session/stage.js';
import {EVERY_FACT, PLAYBACK_STARTED, RESPONSE_CREATED, responseDone} from './facts.js';

/** A stage, and in order what it says: a new snapshot, or a change of state. */
function openStage() {
  const said: string[] = [];
  const stage = createStage({
    changed: () => said.push(`changed ${stage.snapshot.state}`),
    emit: (event) => said.push(event instanceof StateChangeEvent ? `${event.previous} > ${event.state}` : event.type),
  });
  return {stage, said};
}

describe('the stage', () => {
  it('has the new snapshot ready before it says that the state has changed', () => {
    const {stage, said} = openStage();
    stage.signal({type: 'live'});
    assert.deepEqual(said, ['changed listening', 'idle > listening']);
  });

  it('tells no change of state where only something beside it has changed', () => {
    const {stage, said} = openStage();
    stage.show({muted: true});
    assert.deepEqual([said, stage.snapshot.muted], [['changed idle'], true]);
  });

  it('keeps its snapshot, and says nothing, where there is nothing new to see', () => {
    const {stage, said} = openStage();
    stage.signal({type: 'live'});
    for (const input of [RESPONSE_CREATED, PLAYBACK_STARTED]) stage.signal(input);
    stage.show({turns: [], tools: []});
    said.length = 0;
    const {snapshot} = stage;
    const {turns, tools, muted} = snapshot;
    stage.show({turns, tools, muted});
    // An answer that is made before it is heard: the visitor sees no difference.
    for (const input of [responseDone(), EVERY_FACT['text-delta'], EVERY_FACT.item]) stage.signal(input);
    assert.deepEqual([stage.snapshot === snapshot, said], [true, []]);
  });
});
