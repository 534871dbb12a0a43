import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createTurnTimer} from '../../src/session/turn-timer.js';

const SPEECH = 0.1;
const ROOM = 0.001;

const rig = () => {
  const clock = {now: 0};
  return {timer: createTurnTimer(() => clock.now), at: (ms: number) => (clock.now = ms)};
};

describe('turn timer', () => {
  it('counts from the last sound of the visitor, not from when the provider noticed', () => {
    const {timer, at} = rig();
    at(1000);
    timer.heard(SPEECH);
    at(1400);
    timer.heard(ROOM);
    at(1500);
    timer.spoke();
    at(1900);
    assert.deepEqual(timer.answered(), {turn: 1, responseMs: 900});
  });

  it("counts from the provider's word where the level is not known", () => {
    const {timer, at} = rig();
    at(1500);
    timer.spoke();
    at(1900.4);
    assert.deepEqual(timer.answered(), {turn: 1, responseMs: 400});
  });

  it('times no answer that follows no speech: a greeting, a typed turn', () => {
    const {timer} = rig();
    timer.heard(SPEECH);
    assert.equal(timer.answered(), null);
  });

  it('times each turn once, and counts them', () => {
    const {timer, at} = rig();
    timer.spoke();
    at(300);
    assert.deepEqual(timer.answered(), {turn: 1, responseMs: 300});
    assert.equal(timer.answered(), null);
    at(5000);
    timer.heard(SPEECH);
    at(5200);
    timer.spoke();
    at(5600);
    assert.deepEqual(timer.answered(), {turn: 2, responseMs: 600});
  });

  it('does not take the sound of an earlier turn for this one', () => {
    const {timer, at} = rig();
    at(100);
    timer.heard(SPEECH);
    timer.spoke();
    timer.answered();
    at(9000);
    timer.spoke();
    at(9100);
    assert.deepEqual(timer.answered(), {turn: 2, responseMs: 100});
  });
});
