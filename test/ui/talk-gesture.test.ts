import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {step, TAP_MS, type Action, type Press} from '../../src/ui/talk-gesture.js';

const press = (at: number, by: number | string = 1): Action => ({type: 'press', by, at});
const release = (at: number, by: number | string = 1): Action => ({type: 'release', by, at});

/** What a row of actions asks for; the session does at once what it is asked. */
function talks(...actions: Action[]): boolean[] {
  const asked: boolean[] = [];
  let held: Press | null = null;
  for (const action of actions) {
    const next = step(held, action, asked.at(-1) ?? false);
    held = next.press;
    if (next.talk !== undefined) asked.push(next.talk);
  }
  return asked;
}

describe('the talk gesture', () => {
  it('talks while the button is held', () => assert.deepEqual(talks(press(0), release(TAP_MS)), [true, false]));

  it('goes on after a tap until the next one begins', () => {
    assert.deepEqual(talks(press(0), release(TAP_MS - 1)), [true]);
    assert.deepEqual(talks(press(0), release(100), press(5000)), [true, false]);
    assert.deepEqual(talks(press(0), release(100), press(5000), release(9000)), [true, false]);
  });

  it('can be held again after that', () => assert.deepEqual(talks(press(0), release(100), press(500), release(600), press(900), release(9000)), [true, false, true, false]));

  it('knows one press at a time, and its own release', () => {
    assert.deepEqual(talks(press(0, 1), press(10, 2), release(5000, 2)), [true]);
    assert.deepEqual(talks(press(0, ' '), release(5000, 'Enter'), release(5001, ' ')), [true, false]);
  });

  it('ends with a press that is broken off, however short it was', () => {
    assert.deepEqual(talks(press(0), {type: 'break', by: undefined}), [true, false]);
    assert.deepEqual(talks(press(0, 1), {type: 'break', by: 1}, release(9000, 1)), [true, false]);
    assert.deepEqual(talks(press(0, 1), {type: 'break', by: 2}), [true]);
  });

  it('leaves a talk that goes on by itself alone when nothing is pressed', () => {
    assert.deepEqual(talks(press(0), release(100), {type: 'break', by: undefined}, release(9000)), [true]);
  });

  it('is switched by a click that no press led to', () => {
    assert.deepEqual(talks({type: 'switch'}, {type: 'switch'}), [true, false]);
    assert.deepEqual(talks(press(0), {type: 'switch'}), [true]);
  });

  it('goes by what the session says, not by what was asked', () => {
    assert.deepEqual(step(null, press(0), true), {press: null, talk: false});
    assert.deepEqual(step(null, press(0), false), {press: {by: 1, at: 0}, talk: true});
  });
});
