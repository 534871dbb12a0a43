import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createTurnTimer, type TurnLatency, type TurnTimer} from '../../src/session/turn-timer.js';

const SPEECH = 0.1;
const ROOM = 0.001;

interface Rig {
  readonly timer: TurnTimer;
  readonly told: readonly TurnLatency[];
  at(ms: number): void;
  /** A frame is drawn, and the assistant is this loud. */
  frame(ms: number, rms: number): void;
}

function rig(): Rig {
  const told: TurnLatency[] = [];
  let now = 0;
  const timer = createTurnTimer((latency) => told.push(latency), () => now);
  const at = (ms: number) => (now = ms);
  return {
    timer,
    told,
    at,
    frame(ms, rms) {
      at(ms);
      timer.sounds(rms);
    },
  };
}

describe('turn timer: the end of the question', () => {
  it('is the last sound of the visitor, not when the provider noticed', () => {
    const {timer, told, at} = rig();
    at(1000);
    timer.heard(SPEECH);
    at(1400);
    timer.heard(ROOM);
    at(1500);
    timer.spoke(false);
    at(1900);
    timer.started();
    assert.deepEqual(told, [{turn: 1, responseMs: 900}]);
  });

  it("is the provider's word where the level is not known", () => {
    const {timer, told, at} = rig();
    at(1500);
    timer.spoke(false);
    at(1900.4);
    timer.started();
    assert.deepEqual(told, [{turn: 1, responseMs: 400}]);
  });

  it('is none where nobody spoke: a greeting, a typed turn', () => {
    const {timer, told, frame} = rig();
    timer.heard(SPEECH);
    timer.started();
    frame(20, ROOM);
    frame(40, SPEECH);
    timer.stopped();
    assert.deepEqual(told, []);
  });

  it('is told once for each turn, and counted', () => {
    const {timer, told, at} = rig();
    timer.spoke(false);
    at(300);
    timer.started();
    timer.stopped();
    timer.started();
    at(5000);
    timer.heard(SPEECH);
    at(5200);
    timer.spoke(false);
    at(5600);
    timer.started();
    assert.deepEqual(told, [{turn: 1, responseMs: 300}, {turn: 2, responseMs: 600}]);
  });

  it('is not the sound of an earlier turn', () => {
    const {timer, told, at} = rig();
    at(100);
    timer.heard(SPEECH);
    timer.spoke(false);
    timer.started();
    at(9000);
    timer.spoke(false);
    at(9100);
    timer.started();
    assert.deepEqual(told.map(({responseMs}) => responseMs), [0, 100]);
  });
});

describe('turn timer: the first sound of the answer', () => {
  it('is what is heard, when the provider spoke of it too early', () => {
    const {timer, told, at, frame} = rig();
    timer.spoke(false);
    frame(100, ROOM);
    at(110);
    timer.started();
    frame(120, ROOM);
    assert.deepEqual(told, []);
    frame(480, SPEECH);
    timer.stopped();
    assert.deepEqual(told, [{turn: 1, responseMs: 480}]);
  });

  it('is what is heard, and told at once, when the provider speaks of it too late', () => {
    const {timer, told, at, frame} = rig();
    timer.spoke(false);
    frame(100, ROOM);
    frame(300, SPEECH);
    assert.deepEqual(told, [{turn: 1, responseMs: 300}]);
    at(900);
    timer.started();
    frame(920, SPEECH);
    timer.stopped();
    assert.equal(told.length, 1);
  });

  it('is not what still sounds of the answer before', () => {
    const {timer, told, at, frame} = rig();
    timer.spoke(true);
    frame(100, SPEECH);
    frame(200, ROOM);
    frame(300, SPEECH);
    timer.stopped();
    frame(400, ROOM);
    assert.deepEqual(told, [], 'a pause between two of its words');
    at(500);
    timer.started();
    frame(600, SPEECH);
    assert.deepEqual(told, [{turn: 1, responseMs: 600}]);
  });

  it("is the provider's word where no frame is drawn", () => {
    const {timer, told, at, frame} = rig();
    timer.spoke(false);
    frame(100, ROOM);
    at(2000);
    timer.started();
    assert.deepEqual(told, [{turn: 1, responseMs: 2000}]);
  });

  it("is the provider's word where frames are drawn and nothing can be heard, told when the answer is over", () => {
    const {timer, told, at, frame} = rig();
    timer.spoke(false);
    frame(390, 0);
    at(400);
    timer.started();
    for (let ms = 410; ms < 2000; ms += 20) frame(ms, 0);
    assert.deepEqual(told, []);
    timer.stopped();
    assert.deepEqual(told, [{turn: 1, responseMs: 400}]);
  });

  it('is waited for by the last question alone', () => {
    const {timer, told, frame, at} = rig();
    timer.spoke(false);
    frame(10, ROOM);
    timer.started();
    at(3000);
    timer.heard(SPEECH);
    timer.spoke(false);
    frame(3100, ROOM);
    timer.started();
    frame(3200, SPEECH);
    timer.stopped();
    assert.deepEqual(told, [{turn: 1, responseMs: 200}]);
  });
});
