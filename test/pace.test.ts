import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {createPace, type Pace} from '../src/pace.js';

describe('pace', () => {
  let pace: Pace;
  let draws: number;

  beforeEach(() => {
    draws = 0;
    pace = createPace(() => {
      draws += 1;
      pace.drawing();
    });
  });

  it('draws the first change at once, and all others of a frame with the next', () => {
    for (let n = 0; n < 5; n++) pace.ask(false);
    assert.equal(draws, 1);
    pace.frame(0);
    assert.equal(draws, 1, 'this frame paints what has been drawn');
    pace.ask(false);
    assert.equal(draws, 2);
  });

  it('draws what came after a drawing with the frame after the next', () => {
    pace.ask(false);
    pace.ask(false);
    pace.frame(0);
    pace.frame(0);
    assert.equal(draws, 2);
    pace.frame(0);
    pace.frame(0);
    assert.equal(draws, 2, 'and nothing where nothing has changed');
  });

  it('draws each change where there is no frame to wait for', () => {
    pace.ask(true);
    pace.ask(true);
    assert.equal(draws, 2);
  });

  it('draws once a second, for the timer', () => {
    for (const second of [0, 0, 1, 1, 1, 2]) pace.frame(second);
    assert.equal(draws, 2);
  });
});
